package dev.cfbilling.conformance.rule.period;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A charge period lies within the billing period, as far as that is given.
 *
 * <p>Days are compared: a billing period may start at the time of day at which a subscription did,
 * and its first day is still one of its days. A correction is left alone: it is billed later than
 * what it corrects.
 */
final class BillingPeriodRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(
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
    Optional<LocalDate> chargeStart =
        usage.instant("ChargePeriodStart").map(BillingPeriodRule::day);
    Optional<LocalDate> billingStart =
        usage.instant("BillingPeriodStart").map(BillingPeriodRule::day);
    if (isBefore(chargeStart, billingStart)) {
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

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** The last day of a period whose end is exclusive. */
  private static Optional<LocalDate> lastDay(RecordView usage, String end) {
    return usage.instant(end).map(instant -> day(instant.minusNanos(1)));
  }

  private static boolean isBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }
}
