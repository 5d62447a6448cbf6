package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The billed and the effective cost lie between zero and the contracted cost.
 *
 * <p>Only of usage: a credit may reduce more than the cost beside it. Corrections are exempt.
 */
final class BilledCostRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          BilledCostRule.class,
          "usage.billed-cost",
          "BilledCost",
          "EffectiveCost",
          "ContractedCost",
          "ChargeCategory",
          "ChargeClass");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<BigDecimal> contracted = usage.decimalOfAnySize("ContractedCost");
    if (contracted.isPresent() && CostColumns.isOrdinaryUsage(usage)) {
      inspect(usage, "BilledCost", contracted.get(), findings);
      inspect(usage, "EffectiveCost", contracted.get(), findings);
    }
  }

  private static void inspect(
      RecordView usage, String property, BigDecimal contracted, RuleSink findings) {
    Optional<BigDecimal> cost = usage.decimalOfAnySize(property);
    if (cost.isPresent() && !isReduced(cost.get(), contracted)) {
      findings.report(
          property,
          "is %s but ContractedCost is %s; a reduced cost lies between 0 and that, as a rule"
              .formatted(usage.sent(property), usage.sent("ContractedCost")));
    }
  }

  private static boolean isReduced(BigDecimal cost, BigDecimal contracted) {
    return contracted.signum() < 0
        ? isReduced(cost.negate(), contracted.negate())
        : !Tolerance.exceeds(cost, contracted) && !Tolerance.exceeds(BigDecimal.ZERO, cost);
  }
}
