package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** PayGo costs are not negative, since there are no corrections. */
final class NegativeCostRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(NegativeCostRule.class, "paygo.negative-cost", "ContractedCost");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    if (usage.decimal("ContractedCost").filter(cost -> cost.signum() < 0).isPresent()) {
      findings.report(
          "ContractedCost",
          "is %s; PayGo has no corrections, so that no cost is negative"
              .formatted(usage.sent("ContractedCost")));
    }
  }
}
