package dev.cfbilling.conformance.probe.record;

import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.FilteredAnswer;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.RowComparison;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;

/** With a metric, the answer has exactly the records of that metric. */
final class MetricFilterProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(MetricFilterProbe.class, "probe.metric-filter");

  private static final String COMMON_METRIC = "workers_standard_requests";

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
    return List.of(
        new Question(scope.steady(), "this is every metric"),
        new Question(filtered(scope), "only the records of this metric are returned"));
  }

  /** A metric that the contract names; the account's own are unknown before the first answer. */
  private static String metric(Scope scope) {
    return scope.parameter(Scope.METRIC).flatMap(Parameter::example).orElse(COMMON_METRIC);
  }

  private static ApiCall filtered(Scope scope) {
    return scope.steady().with(Scope.METRIC, metric(scope));
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer all = answers.to(scope.steady());
    new FilteredAnswer(
            answers.to(filtered(scope)),
            all,
            metric(scope),
            new RowComparison("the answer with metric", all.number() + " without it"),
            scope.place(Scope.METRIC))
        .judge(verdict);
  }
}
