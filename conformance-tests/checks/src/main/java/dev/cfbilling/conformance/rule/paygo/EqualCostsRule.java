package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The four costs of a PayGo record are equal: PayGo has no contracted price, prepayment or
 * discount.
 */
final class EqualCostsRule implements RecordRule {
  private static final List<String> OTHERS = List.of("BilledCost", "EffectiveCost", "ListCost");
  private static final Terms TERMS =
      Terms.of(
          EqualCostsRule.class,
          "paygo.equal-costs",
          "ContractedCost",
          "BilledCost",
          "EffectiveCost",
          "ListCost");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<BigDecimal> contracted = usage.decimal("ContractedCost");
    for (String property : OTHERS) {
      Optional<BigDecimal> cost = usage.decimal(property);
      if (contracted.isPresent()
          && cost.isPresent()
          && cost.get().compareTo(contracted.get()) != 0) {
        findings.report(
            property,
            "is %s but ContractedCost is %s; for PayGo all four costs are the same"
                .formatted(usage.sent(property), usage.sent("ContractedCost")));
      }
    }
  }
}
