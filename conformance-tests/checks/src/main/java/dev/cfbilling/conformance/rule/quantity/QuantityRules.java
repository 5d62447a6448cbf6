package dev.cfbilling.conformance.rule.quantity;

import dev.cfbilling.conformance.rule.Rule;
import java.util.List;

/** The table of rules about quantities and units. */
public final class QuantityRules {
  private QuantityRules() {}

  /** Every rule about the quantities and units of one record. */
  public static List<Rule> all() {
    return List.of(
        new PricingUnitRule(),
        new ConsumedQuantityRule(),
        new ConsumedUnitRule(),
        new UnitFormatRule(),
        new PricingQuantityRule());
  }
}
