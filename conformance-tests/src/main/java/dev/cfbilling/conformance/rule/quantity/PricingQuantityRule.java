package dev.cfbilling.conformance.rule.quantity;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_BILLABLE_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * No more is priced than was consumed, where both are in one unit.
 *
 * <p>Inferred from FOCUS PricingQuantity and from live answers, in which less is priced inside a
 * free allowance. One more is let pass, for the fraction that rounding up adds. PayGo counts may
 * have no unit of their own; the older records have but one.
 */
final class PricingQuantityRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
              "usage.pricing-quantity",
              "PricingQuantity",
              "ConsumedQuantity",
              "PricingUnit",
              "ConsumedUnit",
              "ChargeClass")
          .warning(COST_AND_USAGE, PAYGO_BILLABLE_USAGE, PAYGO_USAGE);

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
        ("is %s but ConsumedQuantity is %s; no more is priced than was consumed, as a rule"
                + " (FOCUS PricingQuantity)")
            .formatted(usage.sent("PricingQuantity"), usage.sent("ConsumedQuantity")));
  }

  private static boolean haveOneUnit(RecordView usage) {
    Optional<String> unit = usage.text("PricingUnit");
    return usage.isNull("PricingUnit")
        || unit.filter("Count"::equals).isPresent()
        || (unit.isPresent() && unit.equals(usage.text("ConsumedUnit")));
  }
}
