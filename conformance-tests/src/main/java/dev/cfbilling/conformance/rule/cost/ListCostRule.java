package dev.cfbilling.conformance.rule.cost;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The list cost is the list price of what was priced.
 *
 * <p>FOCUS ListUnitPrice-C-010 and ListCost-C-009, which exempt corrections.
 */
final class ListCostRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of("usage.list-cost", "ListCost", "ListUnitPrice", "PricingQuantity", "ChargeClass")
          .error(COST_AND_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<BigDecimal> cost = usage.decimal("ListCost");
    Optional<BigDecimal> product = Costs.product(usage, "ListUnitPrice");
    if (cost.isEmpty()
        || product.isEmpty()
        || usage.mayBeCorrection()
        || Tolerance.agree(cost.get(), product.get())) {
      return;
    }
    findings.report(
        "ListCost",
        ("is %s but ListUnitPrice %s times PricingQuantity %s is %s; the two must agree"
                + " (FOCUS ListCost-C-009)")
            .formatted(
                usage.sent("ListCost"),
                usage.sent("ListUnitPrice"),
                usage.sent("PricingQuantity"),
                Tolerance.shown(product.get())));
  }
}
