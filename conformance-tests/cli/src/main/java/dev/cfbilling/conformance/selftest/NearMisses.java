package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.rule.RecordKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Correct records that almost break a rule, from {@code near-misses.json}. The rule must not report
 * them.
 */
final class NearMisses {
  private final Contract contract;
  private final RuleAnswers answers;
  private final List<RuleDamage> changes =
      RuleFaults.read("near-misses.json").valueStream().map(RuleDamage::of).toList();

  NearMisses(Contract contract) {
    this.contract = contract;
    this.answers = new RuleAnswers(new RightExchanges(contract));
  }

  /**
   * Makes every near miss.
   *
   * @param nearMisses takes each near miss, and the id of the rule that must be silent
   */
  void forEach(BiConsumer<SelfTestFault, String> nearMisses) {
    for (Operation operation : contract.operations()) {
      operation
          .resource()
          .flatMap(RecordKind::of)
          .ifPresent(
              kind ->
                  changes.stream()
                      .filter(change -> change.isFor(operation.resource().orElseThrow(), kind))
                      .forEach(
                          change ->
                              nearMisses.accept(
                                  answers.fault(
                                      Neighbours.KIND,
                                      operation,
                                      change.result(
                                          operation.resource().orElseThrow(),
                                          kind,
                                          RuleFaults.RECORDS.path(kind.name())),
                                      Optional.empty()),
                                  change.rule())));
    }
  }
}
