package dev.cfbilling.conformance.probe.record;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;

/** An unknown metric gets a success without records. The success is inferred. */
final class UnknownMetricProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(UnknownMetricProbe.class, "probe.unknown-metric");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.canBeFilteredByMetric();
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(new Question(unknown(scope), "nothing is returned"));
  }

  private static ApiCall unknown(Scope scope) {
    return scope.steady().with(Scope.METRIC, "conformance_probe_no_such_metric").asTrial();
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer answer = answers.to(unknown(scope));
    if (!answer.isSuccess() || answer.rowCount() > 0) {
      verdict.found(
          answer,
          scope.place(Scope.METRIC),
          "%s is answered with %s and %s records; of a metric that there is not, 200 and none are"
                  .formatted(answer.asked(), answer.status(), answer.rowCount())
              + " expected");
    }
  }
}
