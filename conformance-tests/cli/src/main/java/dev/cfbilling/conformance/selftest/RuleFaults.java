package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.check.record.RecordSchema;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.rule.RecordKind;
import dev.cfbilling.conformance.selftest.SelfTestFault.Expectation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Breaks every rule about meaning, in records that are correct otherwise.
 *
 * <p>The records are in {@code records.json} and the changes in {@code damages.json}, since a
 * contract's examples may lack the fields that a rule reads. For faults that the mock can make, the
 * table has only the name, and the mock's code makes them.
 */
final class RuleFaults {
  /** A correct record of every kind; it is not changed. */
  static final JsonNode RECORDS = read("/dev/cfbilling/conformance/rule/records.json");

  private final Contract contract;
  private final RuleAnswers answers;
  private final List<RuleDamage> damages =
      read("damages.json").valueStream().map(RuleDamage::of).toList();

  RuleFaults(Contract contract) {
    this.contract = contract;
    this.answers = new RuleAnswers(new RightExchanges(contract));
  }

  /**
   * Makes every fault.
   *
   * @param faults takes each fault, and the other checks that must report it
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
    JsonNode right = RECORDS.path(kind.name());
    JsonNode untouched =
        right.has("BillingPeriodStart")
            ? Documents.MAPPER.createArrayNode().add(right.deepCopy())
            : right;
    faults.accept(answers.fault(Neighbours.KIND, operation, untouched, Optional.empty()), Set.of());
    for (RuleDamage damage : damages) {
      if (damage.isFor(resource, kind)) {
        JsonNode result = damage.result(resource, kind, right);
        if (isIncomplete(operation, result)) {
          continue; // The contract itself requires what the rule misses.
        }
        faults.accept(
            answers.fault(
                damage.rule(),
                operation,
                result,
                Optional.of(new Expectation(damage.rule(), Optional.of(damage.at())))),
            damage.consequences());
      }
    }
  }

  /** Whether a record lacks what the contract requires of it. */
  private static boolean isIncomplete(Operation operation, JsonNode result) {
    List<String> required =
        RecordSchema.of(operation).map(records -> records.schema().node().path("required")).stream()
            .flatMap(JsonNode::valueStream)
            .map(JsonNode::asString)
            .toList();
    return result.isArray()
        && result.valueStream().anyMatch(row -> !required.stream().allMatch(row::has));
  }

  /** Reads one of the self-test's tables. */
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
