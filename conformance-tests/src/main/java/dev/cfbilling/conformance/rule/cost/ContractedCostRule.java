package dev.cfbilling.conformance.rule.cost;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The contracted cost is the agreed price of what was priced.
 *
 * <p>FOCUS ContractedUnitPrice-C-011 and ContractedCost-C-009. FOCUS 1.2 exempts corrections, the
 * text of 1.3 no longer does: for one it is a warning.
 */
final class ContractedCostRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
              "usage.contracted-cost",
              "ContractedCost",
              "ContractedUnitPrice",
              "PricingQuantity",
              "ChargeClass")
          .error(COST_AND_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<BigDecimal> cost = usage.decimal("ContractedCost");
    Optional<BigDecimal> product = Costs.product(usage, "ContractedUnitPrice");
    if (cost.isEmpty() || product.isEmpty() || Tolerance.agree(cost.get(), product.get())) {
      return;
    }
    String predicate =
        ("is %s but ContractedUnitPrice %s times PricingQuantity %s is %s; the two must agree"
                + " (FOCUS ContractedCost-C-009)")
            .formatted(
                usage.sent("ContractedCost"),
                usage.sent("ContractedUnitPrice"),
                usage.sent("PricingQuantity"),
                Tolerance.shown(product.get()));
    if (usage.mayBeCorrection()) {
      findings.report("ContractedCost", Severity.WARNING, predicate);
    } else {
      findings.report("ContractedCost", predicate);
    }
  }
}
