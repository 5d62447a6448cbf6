package dev.cfbilling.conformance.behaviour.request;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.finding.Explanation;
import java.util.List;

/** A success says for how long it may be kept. */
final class TemplateBehaviour implements Behaviour {
  private static final Explanation ASKS =
      Explanation.of(TemplateBehaviour.class, "probe.template");

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
    return List.of(new Question(scope.plain(), "it says for how long it may be kept"));
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    Observation answer = answers.to(scope.plain());
    if (answer.headers().get("Expires") == null) {
      verdict.found(
          answer,
          scope.operation().location(),
          "To %s Expires is absent; an answer says until when it is good"
              .formatted(answer.asked()));
    }
  }
}
