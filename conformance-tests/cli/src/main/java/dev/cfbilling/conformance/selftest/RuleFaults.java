package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.check.record.RecordSchema;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.selftest.SelfTestFault.Expectation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Breaks every rule about meaning, in records that are correct otherwise.
 *
 * <p>The changes are in {@code damages.json}, to {@link RightRecords}, since a contract's examples
 * may lack the fields that a rule reads. For faults that the mock can make, the table has only the
 * name, and the mock's code makes them.
 */
final class RuleFaults {
  private final Contract contract;
  private final RuleAnswers answers;
  private final List<RuleDamage> damages =
      Documents.read("damages.json").valueStream().map(RuleDamage::of).toList();

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
      RightRecords.of(operation).ifPresent(records -> forEach(operation, records, faults));
    }
  }

  private void forEach(
      Operation operation, RightRecords records, BiConsumer<SelfTestFault, Set<String>> faults) {
    JsonNode right = records.result();
    faults.accept(
        answers.fault(
            Neighbours.KIND, operation, MissingNode.getInstance(), right, Optional.empty()),
        Set.of());
    for (RuleDamage damage : damages) {
      if (damage.isFor(records)) {
        JsonNode result = damage.result(records);
        if (isIncomplete(operation, result)
            || (result.equals(right) && damage.asks().isMissingNode())) {
          continue; // The contract requires what the rule misses, or has nothing to damage.
        }
        faults.accept(
            answers.fault(
                damage.rule(),
                operation,
                damage.asks(),
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
}
