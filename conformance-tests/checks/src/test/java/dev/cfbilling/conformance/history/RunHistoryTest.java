package dev.cfbilling.conformance.history;

import static dev.cfbilling.conformance.history.PastRuns.ENUM;
import static dev.cfbilling.conformance.history.PastRuns.TYPE;
import static dev.cfbilling.conformance.history.PastRuns.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.result.Recurrence;
import dev.cfbilling.conformance.result.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunHistoryTest {

  @Test
  void countsTheLastFortnightAndKnowsTheFirstDayOfAll() {
    List<PastRun> runs =
        IntStream.rangeClosed(1, 20)
            .mapToObj(day -> "2026-11-%02d".formatted(day))
            .map(day -> day.endsWith("2") || day.endsWith("20") ? on(day, ENUM) : on(day))
            .toList();

    assertThat(new RunHistory(runs, List.of()).recurrence(ENUM))
        .isEqualTo(new Recurrence(LocalDate.parse("2026-11-02"), 2, 14));
  }

  @Test
  void countsNoRunThatDidNotLook() {
    RunHistory history =
        history(
            on("2026-11-02", ENUM),
            PastRuns.run("2026-11-03", Verdict.UNTESTED, false),
            PastRuns.run("2026-11-04", Verdict.CONFORMS, true),
            PastRuns.reporting("2026-11-04", "usage"),
            on("2026-11-05", ENUM));

    assertThat(history.recurrence(ENUM))
        .isEqualTo(new Recurrence(LocalDate.parse("2026-11-02"), 2, 2));
    assertThat(history.changes()).isEmpty();
  }

  @Test
  void saysWhatChangedAndSinceWhenNothingDid() {
    PastRun found = on("2026-11-03", ENUM);
    PastRun other = on("2026-11-05", TYPE);
    RunHistory history = history(on("2026-11-02"), found, on("2026-11-04", ENUM), other);

    assertThat(history.changes())
        .containsExactly(
            new RunChange(found, List.of(ENUM), List.of()),
            new RunChange(other, List.of(TYPE), List.of(ENUM)));
    assertThat(history.lastChange()).isEqualTo("Since the run of 2026-11-04: 1 new, 1 gone.");
    assertThat(history.with(on("2026-11-06", TYPE)).lastChange())
        .isEqualTo("Unchanged since 2026-11-05, over 2 runs.");
    assertThat(history(found).lastChange())
        .isEqualTo("There is no run before this one to compare it with.");
  }

  private static RunHistory history(PastRun... runs) {
    return new RunHistory(List.of(runs), List.of());
  }
}
