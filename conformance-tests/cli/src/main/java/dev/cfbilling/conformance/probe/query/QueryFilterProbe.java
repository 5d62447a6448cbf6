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
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A query of one metric returns exactly that metric's records of the whole, so that to filter the
 * answer once more changes nothing.
 *
 * <p>Records tell a family by another identifier than the filter takes, and only filtered ones tell
 * their tags. So of a family its metrics are compared, which belong to it whole; usage with a tag
 * is no more than all usage.
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
    return Stream.concat(
            Stream.of(new Question(Queries.whole(scope), "this is everything")),
            QueryFilter.in(scope)
                .map(
                    filter ->
                        new Question(
                            filter.one(scope),
                            "only the records of this %s are returned".formatted(filter.title()))))
        .toList();
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    ObservedAnswer whole = answers.to(Queries.whole(scope));
    QueryFilter.in(scope)
        .forEach(
            filter -> {
              ObservedAnswer part = answers.to(filter.one(scope));
              if (filter == QueryFilter.METRIC) {
                ofMetric(scope, part, whole, verdict);
              } else {
                ofPart(filter, scope, part, whole, verdict);
              }
            });
  }

  private static void ofMetric(
      Scope scope, ObservedAnswer part, ObservedAnswer whole, ProbeFindings verdict) {
    new FilteredAnswer(
            part,
            whole,
            QueryFilter.METRIC.value(),
            new RowComparison("the filtered answer", whole.number() + " without a filter"),
            scope.operation().location())
        .judge(verdict);
  }

  private static void ofPart(
      QueryFilter filter,
      Scope scope,
      ObservedAnswer part,
      ObservedAnswer whole,
      ProbeFindings verdict) {
    if (!part.isComparable() || part.rows().isEmpty()) {
      verdict.undecided(
          "%s is answered with %s and %s records"
              .formatted(part.asked(), part.status(), part.rowCount()));
      return;
    }
    DailySums sums = DailySums.of(part);
    DailySums all = DailySums.of(whole);
    for (String metricAndDay : sums.sums().keySet()) {
      BigDecimal sum = sums.of(metricAndDay);
      BigDecimal most = all.of(metricAndDay);
      boolean fits =
          Tolerance.agree(sum, most) || (filter == QueryFilter.TAG && sum.compareTo(most) < 0);
      if (!fits) {
        verdict.found(
            part,
            scope.operation().location(),
            "To %s the ConsumedQuantity of %s adds up to %s, but to %s without a filter, %s"
                .formatted(
                    part.asked(),
                    metricAndDay,
                    Tolerance.shown(sum),
                    Tolerance.shown(most),
                    whole.number()));
      }
    }
  }
}
