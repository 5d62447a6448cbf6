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

/** An unknown query parameter is ignored. Only observation of the API says so. */
final class UnknownParameterProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(UnknownParameterProbe.class, "probe.unknown-parameter");

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

  private static ApiCall unknown(Scope scope) {
    return scope.steady().with("conformance_probe", "1").asTrial();
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer answer = answers.to(unknown(scope));
    if (!answer.isSuccess()) {
      verdict.found(
          answer,
          scope.operation().location(),
          "A query parameter that there is not is answered with %s; it used to be passed over"
              .formatted(answer.status()));
    }
  }
}
