package dev.cfbilling.conformance.probe.record;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.probe.RowComparison;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.probe.Usage;
import java.time.LocalDate;
import java.util.List;

/** The same call about closed days has the same answer. */
final class RepeatProbe implements Probe {
  private static final Explanation ASKS = Explanation.of(RepeatProbe.class, "probe.repeat");

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
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer first = answers.to(scope.steady());
    ObservedAnswer second = answers.to(scope.steady().again());
    new RowComparison("the first answer, " + first.number() + ",", "the second")
        .contents(closed(scope, first), closed(scope, second))
        .forEach(
            difference ->
                verdict.found(
                    second,
                    scope.operation().location(),
                    "To %s, asked twice, %s".formatted(second.asked(), difference.message())));
  }

  private static List<Row> closed(Scope scope, ObservedAnswer answer) {
    LocalDate today = scope.days().earliestToday();
    return answer.rows().stream().filter(row -> row.isBefore(today)).toList();
  }
}
