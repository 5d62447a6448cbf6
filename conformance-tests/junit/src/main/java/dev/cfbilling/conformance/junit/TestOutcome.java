package dev.cfbilling.conformance.junit;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.okhttp.Judgement;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.text.FindingText;
import dev.cfbilling.conformance.text.Summary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Describes the result of a test's calls, and fails the test if necessary. */
final class TestOutcome {
  private static final String ENTRY = "conformance";

  private final boolean warningsFail;
  private final boolean unmatchedFail;
  private final boolean untestedFails;
  private final List<String> failures = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<String> untested = new ArrayList<>();
  private boolean tested;
  private long errors;
  private long warnings;

  TestOutcome(boolean warningsFail, boolean unmatchedFail, boolean untestedFails) {
    this.untestedFails = untestedFails;
    this.warningsFail = warningsFail;
    this.unmatchedFail = unmatchedFail;
  }

  void add(Judgement judgement) {
    errors += judgement.report().countNew(Severity.ERROR);
    warnings += judgement.report().countNew(Severity.WARNING);
    if (judgement.report().isTested()) {
      untested.clear();
      tested = true;
    } else if (!tested && untested.isEmpty()) {
      judgement.report().nothingTested().ifPresent(untested::add);
    }
    for (Cause cause : judgement.report().causes()) {
      switch (cause.standing()) {
        case NEW ->
            (warningsFail || cause.severity() == Severity.ERROR ? failures : remarks)
                .add(FindingText.of(cause));
        case KNOWN -> remarks.add(FindingText.of(cause));
        case INFORMATION -> {}
      }
    }
    remarks.addAll(new Summary(judgement.report()).expired());
    list(
        unmatchedFail ? failures : remarks,
        judgement.unmatched(),
        "No call of the contract; where else it is served, ConformanceRules.servedAt says:");
    list(
        failures,
        judgement.unfinished(),
        "Not judged, since the response had not come or was still open at the end; wait for it, and"
            + " read it to its end or close it:");
  }

  void remark(List<String> sentences) {
    remarks.addAll(sentences);
  }

  private static void list(List<String> into, List<String> calls, String heading) {
    if (!calls.isEmpty()) {
      into.add(heading + "\n  " + String.join("\n  ", calls));
    }
  }

  /**
   * Publishes the remarks, and throws if there are failures.
   *
   * @param calls their name in a sentence
   */
  void publish(String calls, ExtensionContext context) {
    if (!remarks.isEmpty()) {
      context.publishReportEntry(ENTRY, String.join("\n\n", remarks));
    }
    if (untestedFails) {
      failures.addAll(untested);
    }
    if (!failures.isEmpty()) {
      throw new AssertionError(
          "%s do not conform: %s, %s.\n\n%s"
              .formatted(
                  calls,
                  Summary.count(errors, "error"),
                  Summary.count(warnings, "warning"),
                  String.join("\n\n", failures)));
    }
  }
}
