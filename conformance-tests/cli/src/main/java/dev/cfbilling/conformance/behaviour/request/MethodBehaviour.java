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

/** Asked for headers only, an operation answers as to a GET, or turns the method down. */
final class MethodBehaviour implements Behaviour {
  private static final Explanation ASKS = Explanation.of(MethodBehaviour.class, "probe.method");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.operation().method().equals("GET");
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(new Question(head(scope), "the headers are returned, or a 4XX"));
  }

  private static Probe head(Scope scope) {
    return scope.plain().asHead().asTrial();
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    Observation answer = answers.to(head(scope));
    if (!answer.isSuccess() && !answer.isRefusal()) {
      verdict.found(
          answer,
          scope.operation().location(),
          "HEAD is answered with %s; 200 or a 4XX is expected".formatted(answer.status()));
    }
  }
}
