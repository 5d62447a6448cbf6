package dev.cfbilling.conformance.rule.quantity;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * No more is priced than was consumed, where both are in one unit.
 *
 * <p>One more is allowed, for the fraction that rounding up adds. PayGo counts may have no unit of
 * their own; the older records have only one.
 */
final class PricingQuantityRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          PricingQuantityRule.class,
          "usage.pricing-quantity",
          "PricingQuantity",
          "ConsumedQuantity",
          "PricingUnit",
          "ConsumedUnit",
          "ChargeClass");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<BigDecimal> priced = usage.decimal("PricingQuantity");
    Optional<BigDecimal> consumed = usage.decimal("ConsumedQuantity");
    if (priced.isEmpty()
        || consumed.isEmpty()
        || priced.get().compareTo(consumed.get().add(BigDecimal.ONE)) <= 0
        || usage.mayBeCorrection()
        || !haveOneUnit(usage)) {
      return;
    }
    findings.report(
        "PricingQuantity",
        "is %s but ConsumedQuantity is %s; no more is priced than was consumed, as a rule"
            .formatted(usage.sent("PricingQuantity"), usage.sent("ConsumedQuantity")));
  }

  private static boolean haveOneUnit(RecordView usage) {
    Optional<String> unit = usage.text("PricingUnit");
    return usage.isNull("PricingUnit")
        || unit.filter("Count"::equals).isPresent()
        || (unit.isPresent() && unit.equals(usage.text("ConsumedUnit")));
  }
}
