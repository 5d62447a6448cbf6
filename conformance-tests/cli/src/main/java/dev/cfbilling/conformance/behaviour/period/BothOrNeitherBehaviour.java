package dev.cfbilling.conformance.behaviour.period;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Usage;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.target.Probe;
import java.util.List;

/**
 * Of cost and usage, from goes with to, and one without the other is turned down.
 *
 * <p>Of PayGo usage nothing is promised; what it makes of one alone is worth knowing.
 */
final class BothOrNeitherBehaviour implements Behaviour {
  private static final Explanation ASKS =
      Explanation.of(BothOrNeitherBehaviour.class, "probe.both-or-neither");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.usage() != Usage.NONE && scope.hasDays();
  }

  @Override
  public List<Question> questions(Scope scope) {
    String expected =
        scope.usage() == Usage.COST_AND_USAGE ? "it is turned down" : "it is not documented";
    return List.of(
        new Question(alone(scope, Scope.FROM), "without to " + expected),
        new Question(alone(scope, Scope.TO), "without from " + expected));
  }

  private static Probe alone(Scope scope, String parameter) {
    return scope.plain().with(parameter, scope.days().lastClosed().toString()).asTrial();
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    for (String parameter : List.of(Scope.FROM, Scope.TO)) {
      Observation answer = answers.to(alone(scope, parameter));
      if (scope.usage() == Usage.PAYGO) {
        verdict.found(
            answer,
            scope.place(parameter),
            "%s alone is answered with %s".formatted(answer.asked(), answer.status()));
      } else if (!answer.isRefusal()) {
        verdict.found(
            answer,
            scope.place(parameter),
            "%s alone is answered with %s; from and to go together, and one alone is a 4XX"
                .formatted(answer.asked(), answer.status()));
      }
    }
  }
}
