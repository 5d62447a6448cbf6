package dev.cfbilling.conformance.probe.query;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.probe.RowComparison;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;
import java.util.stream.Stream;

/** A query of two metrics returns what one query of each returns together. */
final class QueryUnionProbe implements Probe {
  private static final Explanation ASKS =
      Explanation.of(QueryUnionProbe.class, "probe.query-union");

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
        new Question(both(scope), "this is both metrics"),
        new Question(one(scope), "this is one of them"),
        new Question(other(scope), "this is the other"));
  }

  private static ApiCall both(Scope scope) {
    return Queries.ofMetrics(List.of(Queries.ONE_METRIC, Queries.OTHER_METRIC), scope);
  }

  private static ApiCall one(Scope scope) {
    return Queries.ofMetrics(List.of(Queries.ONE_METRIC), scope);
  }

  private static ApiCall other(Scope scope) {
    return Queries.ofMetrics(List.of(Queries.OTHER_METRIC), scope);
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer both = answers.to(both(scope));
    ObservedAnswer one = answers.to(one(scope));
    ObservedAnswer other = answers.to(other(scope));
    List<Row> parts = Stream.concat(one.rows().stream(), other.rows().stream()).toList();
    if (both.rows().isEmpty() && parts.isEmpty()) {
      verdict.undecided("there is no usage of these metrics in that week");
      return;
    }
    new RowComparison(
            "the answer for both metrics, %s,".formatted(both.number()),
            "the answers for each, %s and %s,".formatted(one.number(), other.number()))
        .quantities(both.rows(), parts)
        .forEach(
            difference ->
                verdict.found(
                    both,
                    scope.operation().location(),
                    difference.message() + "; of several metrics any matches"));
  }
}
