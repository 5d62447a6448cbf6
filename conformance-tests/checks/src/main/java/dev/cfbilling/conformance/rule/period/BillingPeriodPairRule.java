package dev.cfbilling.conformance.rule.period;

import dev.cfbilling.conformance.rule.Pair;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * A billing period has both ends or neither. PayGo records are exempt: they have only the start, by
 * design.
 */
final class BillingPeriodPairRule implements RecordRule {
  private static final Pair PERIOD = new Pair("BillingPeriodStart", "BillingPeriodEnd");
  private static final Terms TERMS =
      Terms.of(
          BillingPeriodPairRule.class, "usage.billing-period-pair", PERIOD.one(), PERIOD.other());

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    PERIOD.inspect(usage, findings);
  }
}
