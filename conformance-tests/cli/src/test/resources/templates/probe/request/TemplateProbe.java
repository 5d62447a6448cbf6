package dev.cfbilling.conformance.probe.request;

import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.finding.Explanation;
import java.util.List;

/** A success says for how long it may be kept. */
final class TemplateProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(TemplateProbe.class, "probe.template");

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
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer answer = answers.to(scope.plain());
    if (answer.headers().get("Expires") == null) {
      verdict.found(
          answer,
          scope.operation().location(),
          "To %s Expires is absent; an answer says until when it is good"
              .formatted(answer.asked()));
    }
  }
}
