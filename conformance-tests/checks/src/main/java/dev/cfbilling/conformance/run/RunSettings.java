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
    Contract contract,
    List<Check> checks,
    Selection selection,
    int maxSamples,
    Reproduction reproduction) {
  RunSettings {
    checks = List.copyOf(checks);
  }

  RunSettings reproducing(Reproduction other) {
    return new RunSettings(contract, checks, selection, maxSamples, other);
  }
}
