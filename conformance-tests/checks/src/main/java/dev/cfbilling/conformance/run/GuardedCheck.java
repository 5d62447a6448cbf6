package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.result.Columns;
import java.io.IOException;

/** Runs a check; an exception becomes a finding, so that the check does not seem to have passed. */
record GuardedCheck(Check check) {

  /** Takes a finding and its column in the report. */
  interface ColumnSink {
    void add(String column, Finding finding);
  }

  void inspect(Subject subject, ColumnSink sink) {
    try {
      check.inspect(subject, finding -> sink.add(column(finding), finding));
    } catch (IOException | RuntimeException broken) {
      sink.add(
          ownColumn(),
          Finding.aroundBody(
              Check.FAILED,
              subject.operation().location(),
              "The check %s broke off with %s; what it covers was not checked"
                  .formatted(check.explanations().get(0).id(), broken.getClass().getSimpleName())));
    }
  }

  /** The finding's column; for a check that threw an exception, the check's. */
  private String column(Finding finding) {
    return finding.check().equals(Check.FAILED.id()) ? ownColumn() : Columns.of(finding.check());
  }

  private String ownColumn() {
    return Columns.of(check.explanations().get(0).id());
  }
}
