package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Quote;
import java.util.List;
import java.util.Optional;

/**
 * An answer that should have exactly the records of one metric of the whole.
 *
 * @param comparison has the names of the two answers, this one's first
 * @param place of the contract that says so
 */
public record FilteredAnswer(
    ObservedAnswer answer,
    ObservedAnswer whole,
    String metric,
    RowComparison comparison,
    SpecLocation place) {

  /** Reports the records of other metrics; if there are none, what differs from the whole. */
  public void judge(ProbeFindings verdict) {
    if (whole.rows().isEmpty() && answer.rows().isEmpty()) {
      verdict.undecided("there is no usage in that week");
      return;
    }
    List<Row> others = answer.rows().stream().filter(row -> !isOfMetric(row)).toList();
    others.forEach(
        row ->
            verdict.found(
                answer,
                row,
                place,
                "To %s the record with %s %s; only records of %s may be"
                    .formatted(answer.asked(), row.named(), how(row), Quote.text(metric))));
    if (others.isEmpty()) {
      comparison
          .quantities(answer.rows(), whole.rows().stream().filter(this::isOfMetric).toList())
          .forEach(
              difference ->
                  verdict.found(
                      difference.left() ? answer : whole,
                      difference.row(),
                      place,
                      difference.message() + "; a filter changes neither"));
    }
  }

  /** A record that has a metric's id is named by it already. */
  private static String how(Row row) {
    return row.metric().isPresent() ? "is returned" : "is returned without x_BillableMetricId";
  }

  private boolean isOfMetric(Row row) {
    return row.metric().equals(Optional.of(metric));
  }
}
