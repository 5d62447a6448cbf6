package dev.cfbilling.conformance.probe.period;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.probe.Usage;
import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;

/**
 * For cost and usage, from and to are given together; one alone is refused.
 *
 * <p>For PayGo usage nothing is promised; the report says what one alone does.
 */
final class BothOrNeitherProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(BothOrNeitherProbe.class, "probe.both-or-neither");

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

  private static ApiCall alone(Scope scope, String parameter) {
    return scope.plain().with(parameter, scope.days().lastClosed().toString()).asTrial();
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    for (String parameter : List.of(Scope.FROM, Scope.TO)) {
      ObservedAnswer answer = answers.to(alone(scope, parameter));
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
