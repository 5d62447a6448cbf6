package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The list cost is the list unit price times the pricing quantity.
 *
 * <p>FOCUS 1.2 exempts corrections, 1.3 no longer does.
 */
final class ListCostRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          ListCostRule.class, "usage.list-cost", "ListCost", "ListUnitPrice", "PricingQuantity");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<BigDecimal> cost = usage.decimalOfAnySize("ListCost");
    Optional<BigDecimal> product = CostColumns.product(usage, "ListUnitPrice");
    if (cost.isEmpty() || product.isEmpty() || Tolerance.agree(cost.get(), product.get())) {
      return;
    }
    findings.report(
        "ListCost",
        "is %s but ListUnitPrice %s times PricingQuantity %s is %s; the two must agree"
            .formatted(
                usage.sent("ListCost"),
                usage.sent("ListUnitPrice"),
                usage.sent("PricingQuantity"),
                Tolerance.shown(product.get())));
  }
}
