package dev.cfbilling.conformance.rule.period;

import static dev.cfbilling.conformance.rule.RecordKind.COST_AND_USAGE;

import dev.cfbilling.conformance.rule.Pair;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;

/**
 * A billing period has both ends or neither.
 *
 * <p>FOCUS BillingPeriodEnd-C-003. PayGo records have only the start, by design.
 */
final class BillingPeriodPairRule implements RecordRule {
  private static final Pair PERIOD =
      new Pair("BillingPeriodStart", "BillingPeriodEnd", " (FOCUS BillingPeriodEnd-C-003)");
  private static final Terms TERMS =
      Terms.of("usage.billing-period-pair", PERIOD.one(), PERIOD.other()).warning(COST_AND_USAGE);

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    PERIOD.inspect(usage, findings);
  }
}
