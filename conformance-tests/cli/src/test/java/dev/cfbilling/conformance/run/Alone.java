package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.util.List;

/** A run in the caller's thread alone, where what it allocates can be counted. */
public final class Alone {
  private static final int MAX_SAMPLES = 10;

  private Alone() {}

  public static void run(Target target, List<Check> checks) throws TargetException {
    FinalFindings finalFindings =
        new FinalFindings(SeverityTable.standard(), Redactor.of(target.secrets()));
    RunRecorder recorder =
        new RunRecorder(
            new RunSettings(
                new CheckedContracts(ContractHistory.of(Traffic.CONTRACT), contract -> checks),
                Selection.everything(),
                MAX_SAMPLES,
                Reproduction.byAsking()),
            finalFindings);
    target.exchanges(exchange -> recorder.add(recorder.inspect(exchange)));
  }
}
