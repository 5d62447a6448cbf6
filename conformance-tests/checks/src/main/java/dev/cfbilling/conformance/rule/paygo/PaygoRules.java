package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.Rule;
import java.util.List;

/** The table of rules about PayGo usage. */
public final class PaygoRules {
  private PaygoRules() {}

  /** Every rule about PayGo usage. */
  public static List<Rule> all(PriceList prices) {
    return List.of(
        new CumulativeOrderRule(),
        new CumulativeSumRule(),
        new CumulativeBelowDailyRule(),
        new EqualCostsRule(),
        new ChargeClassRule(),
        new PaygoPricingUnitRule(),
        new PeriodStartRule(),
        new FreeUsageRule(),
        new PriceBandRule(prices),
        new NegativeCostRule());
  }
}
