package dev.cfbilling.conformance.rule.paygo;

import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_BILLABLE_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * Where nothing is priced, nothing is charged. From the description of PricingQuantity.
 *
 * <p>A negative cost is {@code paygo.negative-cost}'s business.
 */
final class FreeUsageRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of("paygo.free-usage", "PricingQuantity", "ContractedCost")
          .error(PAYGO_BILLABLE_USAGE, PAYGO_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    boolean free =
        usage.decimal("PricingQuantity").filter(quantity -> quantity.signum() == 0).isPresent();
    boolean charged = usage.decimal("ContractedCost").filter(cost -> cost.signum() > 0).isPresent();
    if (free && charged) {
      findings.report(
          "ContractedCost",
          "is %s but PricingQuantity is %s; where nothing is priced, nothing is charged"
              .formatted(usage.sent("ContractedCost"), usage.sent("PricingQuantity")));
    }
  }
}
