package dev.cfbilling.conformance.behaviour.request;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.target.Probe;
import java.util.List;

/** A query parameter that there is not is passed over; nothing but observation says so. */
final class UnknownParameterBehaviour implements Behaviour {
  private static final Explanation ASKS =
      Explanation.of(UnknownParameterBehaviour.class, "probe.unknown-parameter");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return true;
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(new Question(unknown(scope), "a parameter that there is not is passed over"));
  }

  private static Probe unknown(Scope scope) {
    return scope.steady().with("conformance_probe", "1").asTrial();
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    Observation answer = answers.to(unknown(scope));
    if (!answer.isSuccess()) {
      verdict.found(
          answer,
          scope.operation().location(),
          "A query parameter that there is not is answered with %s; it used to be passed over"
              .formatted(answer.status()));
    }
  }
}
