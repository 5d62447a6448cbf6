package dev.cfbilling.conformance.probe.period;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.AskedDays;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.probe.Usage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer has only records of the requested days, including the last.
 *
 * <p>That the last day is included is inferred from the documentation's example, which asks for a
 * month.
 */
final class RangeProbe implements Probe {
  private static final Explanation ASKS = Explanation.of(RangeProbe.class, "probe.range");

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
    return List.of(new Question(scope.steady(), "every record is of one of these days"));
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    AskedDays week = scope.days().closedWeek();
    ObservedAnswer answer = answers.to(scope.steady());
    for (Row row : answer.rows()) {
      Optional<LocalDate> day = row.day();
      if (day.isPresent() && !week.contains(day.get())) {
        verdict.found(
            answer,
            row,
            scope.place(day.get().isBefore(week.from()) ? Scope.FROM : Scope.TO),
            "To %s the record with %s is returned; only records of these days may be"
                .formatted(answer.asked(), row.named()));
      }
    }
    if (!answer.rows().isEmpty()
        && answer.rows().stream().noneMatch(row -> row.day().equals(Optional.of(week.to())))) {
      verdict.found(
          "last-day",
          answer,
          scope.place(Scope.TO),
          "To %s no record of %s is returned, though there are others; to may not be inclusive"
              .formatted(answer.asked(), week.to()));
    }
  }
}
