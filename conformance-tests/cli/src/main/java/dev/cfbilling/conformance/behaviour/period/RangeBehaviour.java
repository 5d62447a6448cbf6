package dev.cfbilling.conformance.behaviour.period;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Row;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Usage;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.behaviour.Window;
import dev.cfbilling.conformance.finding.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Only records of the days that were asked for are returned, the last day among them.
 *
 * <p>That the last day counts the documentation does not say; its own example asks for a month so.
 */
final class RangeBehaviour implements Behaviour {
  private static final Explanation ASKS = Explanation.of(RangeBehaviour.class, "probe.range");

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
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    Window week = scope.days().closedWeek();
    Observation answer = answers.to(scope.steady());
    for (Row row : answer.rows()) {
      Optional<LocalDate> day = row.day();
      if (day.isPresent() && !week.contains(day.get())) {
        verdict.found(
            answer,
            row,
            scope.place(day.get().isBefore(week.from()) ? Scope.FROM : Scope.TO),
            "To %s the record with %s is returned; only records of these days may be"
                .formatted(answer.asked(), row.key()));
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
