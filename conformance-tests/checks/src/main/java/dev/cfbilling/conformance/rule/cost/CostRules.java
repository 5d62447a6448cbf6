package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.Rule;
import java.util.List;

/** The table of rules about costs, prices and currencies. */
public final class CostRules {
  private CostRules() {}

  /** Every rule about costs, prices and currencies. */
  public static List<Rule> all() {
    return List.of(
        new CurrencyRule(),
        new ListCostRule(),
        new ContractedCostRule(),
        new UnitPriceRule(),
        new DiscountRule(),
        new BilledCostRule(),
        new CostColumnsRule(),
        new PriceNullRule());
  }
}
