package dev.cfbilling.conformance.rule.cost;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Contracted prices and costs don't exceed list prices and costs.
 *
 * <p>The costs of corrections are exempt.
 */
final class DiscountRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          DiscountRule.class,
          "usage.discount",
          "ContractedUnitPrice",
          "ListUnitPrice",
          "ContractedCost",
          "ListCost",
          "ChargeClass");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    if (!isDearer(usage, "ContractedUnitPrice", "ListUnitPrice", findings)
        && !usage.mayBeCorrection()) {
      isDearer(usage, "ContractedCost", "ListCost", findings);
    }
  }

  private static boolean isDearer(
      RecordView usage, String contracted, String list, RuleSink findings) {
    Optional<BigDecimal> agreed = usage.decimalOfAnySize(contracted);
    Optional<BigDecimal> published = usage.decimalOfAnySize(list);
    if (agreed.isEmpty()
        || published.isEmpty()
        || !CostColumns.exceeds(agreed.get(), published.get())) {
      return false;
    }
    findings.report(
        contracted,
        "is %s but %s is %s; what was agreed is not dearer than the list, as a rule"
            .formatted(usage.sent(contracted), list, usage.sent(list)));
    return true;
  }
}
