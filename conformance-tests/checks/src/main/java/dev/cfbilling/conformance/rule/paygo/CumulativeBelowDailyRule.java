package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.Optional;

/** A running total is at least the day's own amount. */
final class CumulativeBelowDailyRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
          CumulativeBelowDailyRule.class,
          "paygo.cumulative-below-daily",
          "ContractedCost",
          "CumulatedContractedCost",
          "PricingQuantity",
          "CumulatedPricingQuantity");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    inspect(usage, "CumulatedContractedCost", "ContractedCost", findings);
    inspect(usage, "CumulatedPricingQuantity", "PricingQuantity", findings);
  }

  private static void inspect(RecordView usage, String cumulated, String daily, RuleSink findings) {
    Optional<BigDecimal> sum = usage.decimal(cumulated);
    Optional<BigDecimal> part = usage.decimal(daily);
    if (sum.isPresent() && part.isPresent() && Tolerance.exceeds(part.get(), sum.get())) {
      findings.report(
          cumulated,
          "is %s but %s is %s; what has run up is no less than what the day adds"
              .formatted(usage.sent(cumulated), daily, usage.sent(daily)));
    }
  }
}
