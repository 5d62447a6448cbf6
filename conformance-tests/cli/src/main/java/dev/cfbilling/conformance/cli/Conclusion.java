package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.Interruption;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.TargetException;
import dev.cfbilling.conformance.text.Summary;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which exit code a report stands for.
 *
 * @param failOn the least severity that fails a run; an error if it is null
 * @param minCoverage the least part of the constraints to be exercised, in percent
 * @param allowUntested whether a run without a record may pass
 */
public record Conclusion(@Nullable Severity failOn, int minCoverage, boolean allowUntested) {
  private static final String ELSEWHERE =
      "If it went through a proxy or a mock, give its address with --base-url.";

  private static final String OF_ANOTHER_EDITION =
      "If its calls are of another edition, leave out --edition. ";

  /** The exit code of a report; the reason for one that is not zero goes to {@code err}. */
  public int of(Report report, PrintWriter err) {
    return of(report, List.of(), false, err);
  }

  /**
   * As {@link #of(Report, PrintWriter)}.
   *
   * @param missed says in sentences what was asked for and not looked at
   * @param editionNamed whether the user chose the edition, and not the time of each call
   */
  int of(Report report, List<String> missed, boolean editionNamed, PrintWriter err) {
    if (report.interruption().isPresent()) {
      Interruption interruption = report.interruption().get();
      err.println(interruption.reason());
      // Errors that were found before the target became unreachable still count.
      boolean departed =
          interruption.kind() == TargetException.Kind.UNREACHABLE
              && report.countNew(Severity.ERROR) > 0;
      return departed ? ExitCode.DEPARTS : ExitCode.of(interruption.kind());
    }
    boolean untested = !report.isTested() || onlyKnownErrors(report);
    if (untested) {
      report.nothingTested().ifPresent(err::println);
    }
    if (fails(report)) {
      sayInformation(report, err);
      return ExitCode.DEPARTS;
    }
    if (untested && !allowUntested) {
      err.println(
          report.judged() == 0
              ? (editionNamed ? OF_ANOTHER_EDITION : "") + ELSEWHERE
              : "If that is meant, say --allow-untested.");
      return ExitCode.NOTHING_TESTED;
    }
    if (!missed.isEmpty() && !allowUntested) {
      missed.forEach(
          sentence -> err.println(sentence + "; if that is meant, say --allow-untested."));
      return ExitCode.NOTHING_TESTED;
    }
    if (report.coveragePercent() < minCoverage) {
      err.println(
          "%s %% of the constraints were exercised; --min-coverage asks for %s %%."
              .formatted(report.coveragePercent(), minCoverage));
      return ExitCode.DEPARTS;
    }
    return ExitCode.CONFORMS;
  }

  private boolean fails(Report report) {
    Severity least = failOn == null ? Severity.ERROR : failOn;
    return Stream.of(Severity.values())
        .filter(severity -> severity.compareTo(least) <= 0)
        .anyMatch(severity -> report.countNew(severity) > 0);
  }

  /** The counts of a report have errors and warnings alone. */
  private static void sayInformation(Report report, PrintWriter err) {
    if (report.countNew(Severity.ERROR) + report.countNew(Severity.WARNING) == 0) {
      err.println(
          "%s of severity information, which --fail-on names."
              .formatted(Summary.count(report.countNew(Severity.INFORMATION), "new finding")));
    }
  }

  /** Whether no record was seen, and what stands for one is an error that a baseline excuses. */
  private static boolean onlyKnownErrors(Report report) {
    return report.nothingTested().isPresent()
        && report.count(Severity.ERROR) > 0
        && report.countNew(Severity.ERROR) == 0;
  }
}
