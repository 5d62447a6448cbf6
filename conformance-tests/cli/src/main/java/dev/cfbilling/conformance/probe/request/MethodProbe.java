package dev.cfbilling.conformance.probe.request;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;

/** HEAD is answered with success or a 4XX. */
final class MethodProbe implements Probe {
  private static final Explanation ASKS = Explanation.of(MethodProbe.class, "probe.method");

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

  private static ApiCall head(Scope scope) {
    return scope.plain().asHead().asTrial();
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer answer = answers.to(head(scope));
    if (!answer.isSuccess() && !answer.isRefusal()) {
      verdict.found(
          answer,
          scope.operation().location(),
          "HEAD is answered with %s; 200 or a 4XX is expected".formatted(answer.status()));
    }
  }
}
