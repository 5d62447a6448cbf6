package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.Terms;
import java.util.List;
import java.util.Optional;

/** A metric has the same consumed unit in all records. */
final class MetricUnitRule implements DatasetRule {
  private static final Terms TERMS =
      Terms.of(MetricUnitRule.class, "dataset.metric-unit", OwnColumns.METRIC_ID, "ConsumedUnit");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Optional<List<String>> repeatsOf() {
    return Optional.of(TERMS.fields());
  }

  @Override
  public Accumulator start(AnswerContext answer) {
    FirstValues<String> units = new FirstValues<>();
    return (usage, findings) -> {
      long metric = usage.fingerprint(OwnColumns.METRIC_ID);
      Optional<String> unit = usage.text("ConsumedUnit");
      if (metric != Fingerprints.NONE && unit.isPresent()) {
        units
            .contradiction(metric, unit.get(), usage.index())
            .ifPresent(
                first ->
                    findings.report(
                        "ConsumedUnit",
                        ("is %s but %s in /result/%s, for the same x_BillableMetricId %s; a"
                                + " metric has one unit")
                            .formatted(
                                usage.sent("ConsumedUnit"),
                                Quote.text(first.value()),
                                first.index(),
                                usage.sent(OwnColumns.METRIC_ID))));
      }
    };
  }
}
