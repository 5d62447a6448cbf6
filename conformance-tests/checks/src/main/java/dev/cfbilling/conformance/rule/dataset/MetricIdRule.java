package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * Every record has a metric id; one finding for each response.
 *
 * <p>Without an id, a metric is known only by a name that may change.
 */
final class MetricIdRule implements DatasetRule {
  private static final Terms TERMS =
      Terms.of(MetricIdRule.class, "dataset.metric-id", OwnColumns.METRIC_ID);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    return new Count();
  }

  private static final class Count implements Accumulator {
    private int records;
    private int missing;
    private int first;

    @Override
    public void accept(RecordView usage, RuleSink findings) {
      records++;
      if (usage.isNull(OwnColumns.METRIC_ID)) {
        first = missing == 0 ? usage.index() : first;
        missing++;
      }
    }

    @Override
    public void finish(RuleSink findings) {
      if (missing > 0) {
        findings.report(
            OwnColumns.METRIC_ID,
            ("lacks x_BillableMetricId in %s of %s, the first at /result/%s; without it, a"
                    + " metric is known only by its name")
                .formatted(missing, records == 1 ? "1 record" : records + " records", first));
      }
    }
  }
}
