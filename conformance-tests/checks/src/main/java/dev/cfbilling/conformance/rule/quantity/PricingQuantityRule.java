package dev.cfbilling.conformance.rule.quantity;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The pricing quantity does not exceed the consumed quantity, if both have the same unit.
 *
 * <p>It may exceed it by up to one, since it may be rounded up. PayGo counts may have no unit; the
 * older records have only one unit.
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
