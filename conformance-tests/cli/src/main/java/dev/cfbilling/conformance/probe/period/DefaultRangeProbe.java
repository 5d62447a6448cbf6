package dev.cfbilling.conformance.probe.period;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.AskedDays;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.probe.RowComparison;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.probe.Usage;
import dev.cfbilling.conformance.target.ApiCall;
import java.time.LocalDate;
import java.util.List;

/** Without days, the answer is the same as for the current month up to today. */
final class DefaultRangeProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(DefaultRangeProbe.class, "probe.default-range");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.usage() == Usage.COST_AND_USAGE && scope.hasDays();
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(
        new Question(scope.plain(), "the month up to today is returned"),
        new Question(explicit(scope), "the same is returned as without days"));
  }

  private static ApiCall explicit(Scope scope) {
    LocalDate today = scope.days().today();
    return scope.asking(new AskedDays(today.withDayOfMonth(1), today));
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    LocalDate earliest = scope.days().earliestToday();
    AskedDays month = new AskedDays(earliest.withDayOfMonth(1), scope.days().latestToday());
    if (month.to().isAfter(earliest.withDayOfMonth(earliest.lengthOfMonth()))) {
      verdict.undecided("the month changes within the hour");
      return;
    }
    ObservedAnswer omitted = answers.to(scope.plain());
    List<Row> outside =
        omitted.rows().stream()
            .filter(row -> row.day().map(day -> !month.contains(day)).orElse(false))
            .toList();
    outside.forEach(
        row ->
            verdict.found(
                omitted,
                row,
                scope.place(Scope.FROM),
                "Without from and to the record with %s is returned; the current month begins on %s"
                    .formatted(row.named(), month.from())));
    if (outside.isEmpty()) {
      compare(scope, omitted, answers.to(explicit(scope)), verdict);
    }
  }

  /** Leaves out today: its usage may have grown between the two calls. */
  private static void compare(
      Scope scope, ObservedAnswer omitted, ObservedAnswer explicit, ProbeFindings verdict) {
    LocalDate today = scope.days().earliestToday();
    new RowComparison("the answer without days", explicit.number() + " to " + explicit.asked())
        .quantities(before(today, omitted), before(today, explicit))
        .forEach(
            difference ->
                verdict.found(
                    difference.left() ? omitted : explicit,
                    difference.row(),
                    scope.place(Scope.FROM),
                    difference.message() + "; without days the month up to today is returned"));
  }

  private static List<Row> before(LocalDate day, ObservedAnswer answer) {
    return answer.rows().stream().filter(row -> row.isBefore(day)).toList();
  }
}
