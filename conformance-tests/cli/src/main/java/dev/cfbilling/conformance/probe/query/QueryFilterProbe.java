package dev.cfbilling.conformance.probe.query;

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

/**
 * A query of one metric returns exactly that metric's records of the whole.
 *
 * <p>So to filter the answer once more changes nothing.
 */
final class QueryFilterProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(QueryFilterProbe.class, "probe.query-filter");

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return Queries.areIn(scope);
  }

  @Override
  public List<Question> questions(Scope scope) {
    return List.of(
        new Question(Queries.whole(scope), "this is every metric"),
        new Question(filtered(scope), "only the records of this metric are returned"));
  }

  private static ApiCall filtered(Scope scope) {
    return Queries.ofMetrics(List.of(Queries.ONE_METRIC), scope);
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer whole = answers.to(Queries.whole(scope));
    new FilteredAnswer(
            answers.to(filtered(scope)),
            whole,
            Queries.ONE_METRIC,
            new RowComparison("the filtered answer", whole.number() + " without a filter"),
            scope.operation().location())
        .judge(verdict);
  }
}
