package dev.cfbilling.conformance.behaviour.record;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Row;
import dev.cfbilling.conformance.behaviour.RowComparison;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Usage;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.finding.Explanation;
import java.time.LocalDate;
import java.util.List;

/** The same question about days that are over has the same answer. */
final class RepeatBehaviour implements Behaviour {
  private static final Explanation ASKS = Explanation.of(RepeatBehaviour.class, "probe.repeat");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.usage() != Usage.NONE;
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(
        new Question(scope.steady(), "this is asked twice"),
        new Question(scope.steady().again(), "the same is returned again"));
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    Observation first = answers.to(scope.steady());
    Observation second = answers.to(scope.steady().again());
    new RowComparison("the first answer, " + first.number() + ",", "the second")
        .contents(closed(scope, first), closed(scope, second))
        .forEach(
            difference ->
                verdict.found(
                    second,
                    scope.operation().location(),
                    "To %s, asked twice, %s".formatted(second.asked(), difference.message())));
  }

  private static List<Row> closed(Scope scope, Observation answer) {
    LocalDate today = scope.days().earliestToday();
    return answer.rows().stream().filter(row -> row.isBefore(today)).toList();
  }
}
