package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Neither the billed nor the effective cost exceeds the contracted cost.
 *
 * <p>Corrections are exempt: their costs may be negative.
 */
final class BilledCostRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          BilledCostRule.class,
          "usage.billed-cost",
          "BilledCost",
          "EffectiveCost",
          "ContractedCost",
          "ChargeClass");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<BigDecimal> contracted = usage.decimal("ContractedCost");
    if (contracted.isPresent() && !usage.mayBeCorrection()) {
      inspect(usage, "BilledCost", contracted.get(), findings);
      inspect(usage, "EffectiveCost", contracted.get(), findings);
    }
  }

  private static void inspect(
      RecordView usage, String property, BigDecimal contracted, RuleSink findings) {
    Optional<BigDecimal> cost = usage.decimal(property);
    if (cost.isPresent() && Tolerance.exceeds(cost.get(), contracted)) {
      findings.report(
          property,
          "is %s but ContractedCost is %s; reductions only lower a cost, as a rule"
              .formatted(usage.sent(property), usage.sent("ContractedCost")));
    }
  }
}
