package dev.cfbilling.conformance.rule.paygo;

import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_BILLABLE_USAGE;
import static dev.cfbilling.conformance.rule.RecordKind.PAYGO_USAGE;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A charge lies within a month of the start of its billing cycle.
 *
 * <p>Inferred from cycles that start again each month, hence a warning. A charge before the cycle
 * is {@code usage.billing-period}'s business.
 */
final class PeriodStartRule implements RecordRule {
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Terms TERMS =
      Terms.of("paygo.period-start", "BillingPeriodStart", "ChargePeriodStart")
          .warning(PAYGO_BILLABLE_USAGE, PAYGO_USAGE);

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
