package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The contracted cost is the contracted unit price times the pricing quantity.
 *
 * <p>FOCUS 1.2 exempts corrections, 1.3 no longer does.
 */
final class ContractedCostRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          ContractedCostRule.class,
          "usage.contracted-cost",
          "ContractedCost",
          "ContractedUnitPrice",
          "PricingQuantity");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<BigDecimal> cost = usage.decimalOfAnySize("ContractedCost");
    Optional<BigDecimal> product = CostColumns.product(usage, "ContractedUnitPrice");
    if (cost.isEmpty() || product.isEmpty() || Tolerance.agree(cost.get(), product.get())) {
      return;
    }
    findings.report(
        "ContractedCost",
        "is %s but ContractedUnitPrice %s times PricingQuantity %s is %s; the two must agree"
            .formatted(
                usage.sent("ContractedCost"),
                usage.sent("ContractedUnitPrice"),
                usage.sent("PricingQuantity"),
                Tolerance.shown(product.get())));
  }
}
