package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.Rule;
import java.util.List;

/** The table of rules about money. */
public final class CostRules {
  private CostRules() {}

  /** Every rule about money in one record. */
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
