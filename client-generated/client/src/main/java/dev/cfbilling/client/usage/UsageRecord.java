package dev.cfbilling.client.usage;

import dev.cfbilling.client.model.CostAndUsageRecord;
import dev.cfbilling.client.model.PaygoBillableUsageRecord;
import dev.cfbilling.client.model.PaygoUsageRecord;
import dev.cfbilling.client.period.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The usage of one meter, a day as a rule, whichever path it came by.
 *
 * @param source the path
 * @param askedFor the id of the account or organization that was asked for, which is all that tells
 *     the records of two accounts apart on the older PayGo paths
 * @param charge when it was used
 * @param billingPeriod the billing period that it counts towards
 * @param account the account that pays; not reported by the older PayGo paths
 * @param subscription the subscription or contract ({@code SubAccountId} in FOCUS columns)
 * @param meter what was used
 * @param quantities how much
 * @param costs what it costs
 * @param runningTotals the billing period up to here; null from version 2, which reports none
 * @param region where it ran
 * @param zone the zone that used it
 * @param providers who sells it
 */
public record UsageRecord(
    UsageSource source,
    String askedFor,
    Charge charge,
    BillingPeriod billingPeriod,
    Reference account,
    Reference subscription,
    Meter meter,
    Quantities quantities,
    Costs costs,
    @Nullable RunningTotals runningTotals,
    Reference region,
    Reference zone,
    Providers providers) {

  /**
   * Usage from version 2.
   *
   * @param usage one record of an answer
   * @param askedFor the id of the account or organization that was asked for
   * @return the same in this form
   */
  public static UsageRecord of(CostAndUsageRecord usage, String askedFor) {
    return FromModel.record(usage, askedFor);
  }

  /**
   * Usage from the newest version 1.
   *
   * @param usage one record of an answer
   * @param askedFor the id of the account that was asked for
   * @return the same in this form
   */
  public static UsageRecord of(PaygoBillableUsageRecord usage, String askedFor) {
    return FromModel.record(usage, askedFor);
  }

  /**
   * Usage from one of the older PayGo paths.
   *
   * @param usage one record of an answer
   * @param askedFor the id of the account that was asked for
   * @param source which of the two paths, whose records have one type
   * @return the same in this form
   */
  public static UsageRecord of(PaygoUsageRecord usage, String askedFor, UsageSource source) {
    if (source != UsageSource.PAYGO_USAGE && source != UsageSource.BILLING_USAGE_PAYGO) {
      throw new IllegalArgumentException(
          "The record is of one of the older PayGo paths, not of %s.".formatted(source.path()));
    }
    return FromModel.record(usage, askedFor, source);
  }

  /**
   * The day on which the usage began.
   *
   * @return a day in UTC
   */
  public LocalDate day() {
    return DateRange.dayOf(charge.start());
  }

  /** Enough to recognize it by, without names of people. */
  @Override
  public String toString() {
    return "UsageRecord[%s, %s, %s, %s %s]"
        .formatted(source.path(), day(), meter.name(), costs.contracted(), costs.currency());
  }
}
