package dev.cfbilling.conformance.rule.period;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A charge period is within the billing period, as far as that is given.
 *
 * <p>Days are compared, since a billing period may start at the subscription's time of day; the
 * whole of that day belongs to it. Corrections are exempt: they are billed later than the original.
 */
final class BillingPeriodRule implements RecordRule {
  private static final long SECONDS_A_DAY = 86_400;
  private static final Terms TERMS =
      Terms.of(
          BillingPeriodRule.class,
          "usage.billing-period",
          "BillingPeriodStart",
          "BillingPeriodEnd",
          "ChargePeriodStart",
          "ChargePeriodEnd",
          "ChargeClass");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    if (usage.mayBeCorrection()) {
      return;
    }
    if (isBefore(firstDay(usage, "ChargePeriodStart"), firstDay(usage, "BillingPeriodStart"))) {
      findings.report(
          "ChargePeriodStart",
          "is %s but the billing period starts at %s; a charge must not begin before it"
              .formatted(usage.sent("ChargePeriodStart"), usage.sent("BillingPeriodStart")));
    } else if (isBefore(lastDay(usage, "BillingPeriodEnd"), lastDay(usage, "ChargePeriodEnd"))) {
      findings.report(
          "ChargePeriodEnd",
          "is %s but the billing period ends at %s; a charge must not outlast it"
              .formatted(usage.sent("ChargePeriodEnd"), usage.sent("BillingPeriodEnd")));
    }
  }

  /** The UTC day on which a period starts, as an epoch day. */
  private static OptionalLong firstDay(RecordView usage, String start) {
    Optional<Instant> instant = usage.instant(start);
    return instant.isEmpty() ? OptionalLong.empty() : day(instant.get().getEpochSecond());
  }

  /** The last UTC day of a period, as an epoch day; the period's end is exclusive. */
  private static OptionalLong lastDay(RecordView usage, String end) {
    Optional<Instant> instant = usage.instant(end);
    return instant.isEmpty()
        ? OptionalLong.empty()
        : day(instant.get().minusNanos(1).getEpochSecond());
  }

  private static OptionalLong day(long epochSecond) {
    return OptionalLong.of(Math.floorDiv(epochSecond, SECONDS_A_DAY));
  }

  private static boolean isBefore(OptionalLong one, OptionalLong other) {
    return one.isPresent() && other.isPresent() && one.getAsLong() < other.getAsLong();
  }
}
