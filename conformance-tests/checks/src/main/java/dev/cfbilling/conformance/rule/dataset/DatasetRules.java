package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.rule.Rule;
import java.util.List;

/** The table of rules about a response as a whole. */
public final class DatasetRules {
  private DatasetRules() {}

  /** Every rule about a response as a whole. */
  public static List<Rule> all() {
    return List.of(
        new UniqueKeyRule(),
        new UniqueMetricDayRule(),
        new MetricUnitRule(),
        new NamesRule(),
        new OverlapRule(),
        new OneCurrencyRule(),
        new ForeignAccountRule(),
        new AskedRecordsRule(),
        new MetricIdRule(),
        new OneUnitPriceRule(),
        new CostsPopulatedRule());
  }
}
