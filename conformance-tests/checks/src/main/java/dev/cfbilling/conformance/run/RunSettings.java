package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Selection;
import java.util.List;

/**
 * What a run is asked for, whatever it runs on.
 *
 * @param maxSamples the number of findings of each group to quote in the report
 * @param reproduction how a finding is made again
 */
record RunSettings(
    CheckedContracts contracts, Selection selection, int maxSamples, Reproduction reproduction) {
  /** The contract of which the report shows every operation. */
  Contract contract() {
    return contracts.current().contract();
  }

  /** The checks of that contract. */
  List<Check> checks() {
    return contracts.current().checks().stream().map(GuardedCheck::check).toList();
  }

  RunSettings reproducing(Reproduction other) {
    return new RunSettings(contracts, selection, maxSamples, other);
  }
}
