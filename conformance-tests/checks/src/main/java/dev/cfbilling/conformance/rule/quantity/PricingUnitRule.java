package dev.cfbilling.conformance.rule.quantity;

import dev.cfbilling.conformance.rule.Pair;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * A record has both a pricing quantity and a pricing unit, or neither.
 *
 * <p>On the newest PayGo path the schema requires both, and paygo.pricing-unit reports a blank one;
 * the older paths have no pricing unit.
 */
final class PricingUnitRule implements RecordRule {
  private static final Pair PRICING = new Pair("PricingQuantity", "PricingUnit");
  private static final Terms TERMS =
      Terms.of(PricingUnitRule.class, "usage.pricing-unit", PRICING.one(), PRICING.other());

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    if (isBlank(usage) && usage.decimal(PRICING.one()).isPresent()) {
      findings.report(
          PRICING.other(),
          "blank",
          "is %s but %s is %s; a priced quantity has a unit"
              .formatted(usage.sent(PRICING.other()), PRICING.one(), usage.sent(PRICING.one())));
    } else {
      PRICING.inspectOther(usage, findings);
    }
  }

  private static boolean isBlank(RecordView usage) {
    return usage.text(PRICING.other()).filter(String::isBlank).isPresent();
  }
}
