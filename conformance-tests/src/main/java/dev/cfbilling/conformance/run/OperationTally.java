package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was seen of one operation. */
final class OperationTally {
  private final String operation;
  private final SortedMap<Integer, Long> statuses = new TreeMap<>();
  private final Map<String, Long> errors = new LinkedHashMap<>();
  private final Map<String, Long> warnings = new LinkedHashMap<>();

  OperationTally(String operation) {
    this.operation = operation;
  }

  void answered(int status) {
    statuses.merge(status, 1L, Long::sum);
  }

  void found(String column, Finding finding) {
    (finding.severity() == Severity.ERROR ? errors : warnings).merge(column, 1L, Long::sum);
  }

  OperationResult result() {
    return new OperationResult(operation, verdict(), statuses, errors, warnings);
  }

  private Verdict verdict() {
    if (statuses.isEmpty()) {
      return Verdict.UNTESTED;
    }
    return errors.isEmpty() ? Verdict.CONFORMS : Verdict.DEPARTS;
  }
}
