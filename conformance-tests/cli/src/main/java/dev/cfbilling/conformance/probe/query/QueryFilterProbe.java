package dev.cfbilling.conformance.probe.query;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Quote;
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
import java.util.Optional;

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
    ObservedAnswer filtered = answers.to(filtered(scope));
    if (whole.rows().isEmpty() && filtered.rows().isEmpty()) {
      verdict.undecided("there is no usage in that week");
      return;
    }
    List<Row> others = filtered.rows().stream().filter(row -> !isOfMetric(row)).toList();
    others.forEach(
        row ->
            verdict.found(
                filtered,
                row,
                scope.operation().location(),
                "To %s the record with %s is returned, whose x_BillableMetricId is %s"
                    .formatted(
                        filtered.asked(),
                        row.named(),
                        row.metric().map(Quote::text).orElse("absent"))));
    if (others.isEmpty()) {
      List<Row> expected = whole.rows().stream().filter(QueryFilterProbe::isOfMetric).toList();
      new RowComparison("the filtered answer", whole.number() + " without a filter")
          .quantities(filtered.rows(), expected)
          .forEach(
              difference ->
                  verdict.found(
                      difference.left() ? filtered : whole,
                      difference.row(),
                      scope.operation().location(),
                      difference.message() + "; a filter changes neither"));
    }
  }

  private static boolean isOfMetric(Row row) {
    return row.metric().equals(Optional.of(Queries.ONE_METRIC));
  }
}
