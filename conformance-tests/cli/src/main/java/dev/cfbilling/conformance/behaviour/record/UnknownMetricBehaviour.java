package dev.cfbilling.conformance.behaviour.record;

import dev.cfbilling.conformance.behaviour.Answers;
import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Verdict;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.target.Probe;
import java.util.List;

/** To a metric that there is not, nothing is returned; that it is no mistake either is inferred. */
final class UnknownMetricBehaviour implements Behaviour {
  private static final Explanation ASKS =
      Explanation.of(UnknownMetricBehaviour.class, "probe.unknown-metric");

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

  private static Probe unknown(Scope scope) {
    return scope.steady().with(Scope.METRIC, "conformance_probe_no_such_metric").asTrial();
  }

  @Override
  public void judge(Scope scope, Answers answers, Verdict verdict) {
    Observation answer = answers.to(unknown(scope));
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
