package dev.cfbilling.conformance.history;

import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.Recurrence;
import dev.cfbilling.conformance.run.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs over time.
 *
 * @param runs the oldest first
 * @param notes what was no result of a run, one sentence each
 */
public record RunHistory(List<PastRun> runs, List<String> notes) {
  /** How many of the last runs a report speaks of: two weeks of nights. */
  private static final int LAST = 14;

  public RunHistory {
    runs = runs.stream().sorted(Comparator.comparing(PastRun::made)).toList();
    notes = List.copyOf(notes);
  }

  /**
   * The report after these runs: since when it has each finding, and whether anything changed.
   *
   * @param report whose origin is known
   */
  public Report before(Report report) {
    RunHistory whole = with(PastRun.of(report));
    List<String> more = new ArrayList<>(notes);
    more.add(whole.lastChange());
    return report.after(
        report.groups().stream()
            .map(group -> group.severity() == Severity.INFORMATION ? group : whole.mark(group))
            .toList(),
        more);
  }

  /** These runs and one more. */
  RunHistory with(PastRun run) {
    List<PastRun> more = new ArrayList<>(runs);
    more.add(run);
    return new RunHistory(more, notes);
  }

  private FindingGroup mark(FindingGroup group) {
    return group.recurring(recurrence(PastFinding.Place.of(group)));
  }

  /** How often a finding of the last run occurred. */
  public Recurrence recurrence(PastFinding.Place place) {
    List<PastRun> looked =
        runs.stream().filter(run -> run.lookedFor(place) || run.found(place)).toList();
    List<PastRun> last = looked.subList(Math.max(0, looked.size() - LAST), looked.size());
    LocalDate first =
        looked.stream().filter(run -> run.found(place)).findFirst().orElseThrow().day();
    int found = (int) last.stream().filter(run -> run.found(place)).count();
    return new Recurrence(first, found, last.size());
  }

  /** The changes from run to run, the oldest first; runs without any are left out. */
  public List<RunChange> changes() {
    return IntStream.range(1, runs.size())
        .mapToObj(i -> RunChange.between(runs.get(i - 1), runs.get(i)))
        .filter(change -> !change.isNone())
        .toList();
  }

  /** Whether the last run changed anything, and since when nothing did, in a sentence. */
  public String lastChange() {
    if (runs.size() < 2) {
      return "There is no run before this one to compare it with.";
    }
    PastRun last = runs.get(runs.size() - 1);
    RunChange change = RunChange.between(runs.get(runs.size() - 2), last);
    if (!change.isNone()) {
      return "Since the run of %s: %s new, %s gone."
          .formatted(
              runs.get(runs.size() - 2).day(), change.appeared().size(), change.gone().size());
    }
    List<RunChange> all = changes();
    PastRun since = all.isEmpty() ? runs.get(0) : all.get(all.size() - 1).run();
    return "Unchanged since %s, over %s runs."
        .formatted(since.day(), Sentences.number(runs.size() - runs.indexOf(since)));
  }
}
