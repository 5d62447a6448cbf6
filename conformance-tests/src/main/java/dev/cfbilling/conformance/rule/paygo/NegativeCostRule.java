package dev.cfbilling.conformance.rule.paygo;

import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_BILLABLE_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/** PayGo costs are not negative, since there are no corrections. Inferred, hence a warning. */
final class NegativeCostRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of("paygo.negative-cost", "ContractedCost").warning(PAYGO_BILLABLE_USAGE, PAYGO_USAGE);

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
