package dev.cfbilling.conformance.junit;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.okhttp.Judgement;
import dev.cfbilling.conformance.run.FindingAt;
import dev.cfbilling.conformance.run.FindingGroup;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts what a test's calls came to into words, and fails the test if it must. */
final class Reckoning {
  private static final String ENTRY = "conformance";
  private static final int SAMPLES = 3;

  private final boolean warningsFail;
  private final boolean unmatchedFail;
  private final List<String> failures = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private long errors;
  private long warnings;

  Reckoning(boolean warningsFail, boolean unmatchedFail) {
    this.warningsFail = warningsFail;
    this.unmatchedFail = unmatchedFail;
  }

  void add(Judgement judgement) {
    errors += judgement.report().count(Severity.ERROR);
    warnings += judgement.report().count(Severity.WARNING);
    for (FindingGroup group : judgement.report().groups()) {
      if (group.severity() == Severity.ERROR) {
        failures.add(block(group));
      } else if (group.severity() == Severity.WARNING) {
        (warningsFail ? failures : remarks).add(block(group));
      }
    }
    list(
        unmatchedFail ? failures : remarks,
        judgement.unmatched(),
        "No call of the contract; where else it is served, ConformanceRules.servedAt says:");
    list(
        failures,
        judgement.unfinished(),
        "Not judged, since the response was still open at the end; read it to its end or close it:");
  }

  private static void list(List<String> into, List<String> calls, String heading) {
    if (!calls.isEmpty()) {
      into.add(heading + "\n  " + String.join("\n  ", calls));
    }
  }

  /**
   * Publishes what is worth knowing, and fails when something must not be so.
   *
   * @param calls what a sentence calls them
   */
  void settle(String calls, ExtensionContext context) {
    if (!remarks.isEmpty()) {
      context.publishReportEntry(ENTRY, String.join("\n\n", remarks));
    }
    if (!failures.isEmpty()) {
      throw new AssertionError(
          "%s do not conform: %s, %s.\n\n%s"
              .formatted(
                  calls,
                  count(errors, "error"),
                  count(warnings, "warning"),
                  String.join("\n\n", failures)));
    }
  }

  /** As the command line shows it: the sentence, and both addresses. */
  private static String block(FindingGroup group) {
    FindingAt first = group.samples().get(0);
    StringBuilder block = new StringBuilder();
    block.append(group.severity()).append("  ").append(group.check());
    block.append("  ").append(group.operation().orElse("no operation"));
    block.append(group.found() > 1 ? "  ×%,d".formatted(group.found()) : "  " + first.status());
    block.append("\n  ").append(first.finding().message());
    block.append("\n  contract  ").append(group.contract());
    block.append("\n  exchange  #").append(first.exchange()).append("  ").append(first.request());
    List<FindingAt> others = group.samples().subList(1, Math.min(SAMPLES, group.samples().size()));
    for (FindingAt other : others) {
      block.append("\n  also      #").append(other.exchange());
      block.append("  ").append(other.finding().message());
    }
    long more = group.found() - 1 - others.size();
    return more == 0 ? block.toString() : block + "\n            …and %,d more".formatted(more);
  }

  private static String count(long number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }
}
