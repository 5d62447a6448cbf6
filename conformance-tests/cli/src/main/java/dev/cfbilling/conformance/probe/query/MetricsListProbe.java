package dev.cfbilling.conformance.probe.query;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The list of an account's metrics has each metric of its usage in the same days. */
final class MetricsListProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(MetricsListProbe.class, "probe.metrics-list");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.isOf(Resource.BILLABLE_METRICS)
        && scope.hasDays()
        && scope.sibling(Resource.ACCOUNT_USAGE).isPresent();
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(
        new Question(list(scope), "this is the list"),
        new Question(usage(scope), "every metric of this is in the list"));
  }

  private static ApiCall list(Scope scope) {
    return scope.asking(scope.days().closedWeek());
  }

  private static ApiCall usage(Scope scope) {
    Operation usage = scope.sibling(Resource.ACCOUNT_USAGE).orElseThrow();
    return list(scope).to(usage);
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer list = answers.to(list(scope));
    ObservedAnswer usage = answers.to(usage(scope));
    Set<String> missing = metrics(usage);
    if (missing.isEmpty()) {
      verdict.undecided("there is no usage in that week");
      return;
    }
    if (list.rows().isEmpty()) {
      verdict.undecided("the list is empty, as it is without a contract");
      return;
    }
    missing.removeAll(metrics(list));
    for (String metric : missing) {
      verdict.found(
          list,
          scope.operation().location(),
          "To %s the metric %s is not listed, but %s has usage of it in these days"
              .formatted(list.asked(), Quote.text(metric), usage.number()));
    }
  }

  private static Set<String> metrics(ObservedAnswer answer) {
    Set<String> metrics = new TreeSet<>();
    answer.rows().forEach(row -> row.metric().ifPresent(metrics::add));
    return metrics;
  }
}
