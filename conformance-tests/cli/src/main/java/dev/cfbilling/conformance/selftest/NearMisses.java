package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
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
      Documents.read("near-misses.json").valueStream().map(RuleDamage::of).toList();

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
      RightRecords.of(operation)
          .ifPresent(
              records ->
                  changes.stream()
                      .filter(change -> change.isFor(records))
                      .forEach(
                          change ->
                              nearMisses.accept(
                                  answers.fault(
                                      Neighbours.KIND,
                                      operation,
                                      change.asks(),
                                      change.result(records),
                                      Optional.empty()),
                                  change.rule())));
    }
  }
}
