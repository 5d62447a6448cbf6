package dev.cfbilling.conformance.report.runs;

import dev.cfbilling.conformance.history.PastFinding;
import dev.cfbilling.conformance.history.PastRun;
import dev.cfbilling.conformance.history.RunHistory;
import dev.cfbilling.conformance.text.CauseText;
import dev.cfbilling.conformance.text.Summary;
import java.util.Comparator;
import java.util.List;

/** Sentences that the formats share. */
final class RunHistoryText {
  private RunHistoryText() {}

  static String headline(RunHistory history) {
    return history.runs().isEmpty() ? "There is no run yet." : history.lastChange();
  }

  /** How many runs there are, and since when. */
  static String extent(RunHistory history) {
    List<PastRun> runs = history.runs();
    if (runs.isEmpty()) {
      return "";
    }
    PastRun last = runs.get(runs.size() - 1);
    return "%s from %s to %s; the last checked %s against %s and exercised %s %% of the constraints."
        .formatted(
            Summary.count(runs.size(), "run"),
            runs.get(0).day(),
            last.day(),
            last.target(),
            last.contract(),
            last.coverage());
  }

  /** The findings of the last run, the worst and the newest first. */
  static List<PastFinding> last(RunHistory history) {
    List<PastRun> runs = history.runs();
    return runs.isEmpty()
        ? List.of()
        : runs.get(runs.size() - 1).findings().stream()
            .sorted(
                Comparator.comparing(PastFinding::known)
                    .thenComparing(PastFinding::severity)
                    .thenComparing(
                        finding -> history.recurrence(finding.place()).first(),
                        Comparator.reverseOrder()))
            .toList();
  }

  static String seen(RunHistory history, PastFinding finding) {
    return "seen %s%s"
        .formatted(
            CauseText.seen(history.recurrence(finding.place())), finding.known() ? ", known" : "");
  }
}
