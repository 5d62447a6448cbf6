package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.rule.RecordKind;
import dev.cfbilling.conformance.selftest.SelfTestFault.Expectation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Every rule about meaning, broken by records that are right in every other respect.
 *
 * <p>The records and what is done to them are in {@code records.json} and {@code damages.json}: a
 * contract's examples need not have all that the rules are about. What the mock can do wrong is
 * only named there, and done as the mock does it.
 */
final class RuleFaults {
  /** Right records of every kind. */
  static final String RECORDS = "/dev/cfbilling/conformance/rule/records.json";

  private final Contract contract;
  private final RuleAnswers answers;
  private final JsonNode records = read(RECORDS);
  private final JsonNode damages = read("damages.json");

  RuleFaults(Contract contract) {
    this.contract = contract;
    this.answers = new RuleAnswers(new RightExchanges(contract));
  }

  /**
   * Makes every fault.
   *
   * @param faults takes each, and the checks that must notice it beside the rule
   */
  void forEach(BiConsumer<SelfTestFault, Set<String>> faults) {
    for (Operation operation : contract.operations()) {
      operation
          .resource()
          .ifPresent(
              resource ->
                  RecordKind.of(resource)
                      .ifPresent(kind -> forEach(operation, resource, kind, faults)));
    }
  }

  private void forEach(
      Operation operation,
      Resource resource,
      RecordKind kind,
      BiConsumer<SelfTestFault, Set<String>> faults) {
    JsonNode right = records.path(kind.name());
    JsonNode untouched =
        right.has("BillingPeriodStart")
            ? Documents.MAPPER.createArrayNode().add(right.deepCopy())
            : right;
    faults.accept(answers.fault(Neighbours.KIND, operation, untouched, Optional.empty()), Set.of());
    for (JsonNode node : damages) {
      RuleDamage damage = RuleDamage.of(node);
      if (damage.isFor(resource, kind)) {
        faults.accept(
            answers.fault(
                damage.rule(),
                operation,
                damage.result(resource, kind, right),
                Optional.of(new Expectation(damage.rule(), Optional.of(damage.at())))),
            damage.consequences());
      }
    }
  }

  /** One of the self-test's tables. */
  static JsonNode read(String resource) {
    try (InputStream json = RuleFaults.class.getResourceAsStream(resource)) {
      if (json == null) {
        throw new IllegalStateException("no " + resource);
      }
      return Documents.MAPPER.readTree(json);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
