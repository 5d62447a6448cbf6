package dev.cfbilling.conformance.rule.paygo;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A charge is within a month after the start of its billing cycle.
 *
 * <p>{@code usage.billing-period} reports a charge before its cycle.
 */
final class PeriodStartRule implements RecordRule {
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Terms TERMS =
      Terms.of(
          PeriodStartRule.class, "paygo.period-start", "BillingPeriodStart", "ChargePeriodStart");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<Instant> cycle = usage.instant("BillingPeriodStart");
    Optional<Instant> charge = usage.instant("ChargePeriodStart");
    if (cycle.isPresent()
        && charge.isPresent()
        && Duration.between(cycle.get(), charge.get()).compareTo(LONGEST) > 0) {
      findings.report(
          "BillingPeriodStart",
          "is %s but the charge period starts at %s; a billing cycle is no longer than 31 days"
              .formatted(usage.sent("BillingPeriodStart"), usage.sent("ChargePeriodStart")));
    }
  }
}
