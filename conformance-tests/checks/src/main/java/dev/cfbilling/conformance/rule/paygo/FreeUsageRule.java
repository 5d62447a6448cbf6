package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** Without priced quantity there is no cost. {@code paygo.negative-cost} reports negative costs. */
final class FreeUsageRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(FreeUsageRule.class, "paygo.free-usage", "PricingQuantity", "ContractedCost");

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
