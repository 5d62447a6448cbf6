package dev.cfbilling.conformance.rule.period;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A billing period ends after it starts, and lasts a month. */
final class BillingMonthRule implements RecordRule {
  private static final Duration SHORTEST = Duration.ofDays(28);
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final String EMPTY = "empty";
  private static final Terms TERMS =
      Terms.of(
          BillingMonthRule.class, "usage.billing-month", "BillingPeriodStart", "BillingPeriodEnd");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<Instant> start = usage.instant("BillingPeriodStart");
    Optional<Instant> end = usage.instant("BillingPeriodEnd");
    if (start.isEmpty() || end.isEmpty()) {
      return;
    }
    Duration length = Duration.between(start.get(), end.get());
    if (length.isZero() || length.isNegative()) {
      findings.report(
          "BillingPeriodEnd",
          EMPTY,
          "is %s but BillingPeriodStart is %s; a billing period ends after it starts"
              .formatted(usage.sent("BillingPeriodEnd"), usage.sent("BillingPeriodStart")));
    } else if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      findings.report(
          "BillingPeriodEnd",
          "is %s, of a billing period that starts at %s; 28 to 31 days are expected"
              .formatted(usage.sent("BillingPeriodEnd"), usage.sent("BillingPeriodStart")));
    }
  }
}
