package dev.cfbilling.client.usage;

import dev.cfbilling.client.json.TextOrTrue;
import dev.cfbilling.client.model.CostAndUsageRecord;
import dev.cfbilling.client.model.PaygoBillableUsageRecord;
import dev.cfbilling.client.model.PaygoUsageRecord;
import dev.cfbilling.client.period.DateRange;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The usage of one meter, a day as a rule, whichever path it came by. */
public sealed interface UsageRecord permits Values.UsageRecordValue {

  /** {@return the path} */
  UsageSource source();

  /**
   * {@return the id of the account or organization that was asked for, which is all that tells the
   * records of two accounts apart on the older PayGo paths}
   */
  String askedFor();

  /** {@return when it was used} */
  Charge charge();

  /** {@return the billing period that it counts towards} */
  BillingPeriod billingPeriod();

  /**
   * {@return the account that pays; not reported by the older PayGo paths, nor of usage that is
   * measured for a whole contract or was not grouped by account}
   */
  Reference account();

  /** {@return the subscription or contract ({@code SubAccountId} in FOCUS columns)} */
  Reference subscription();

  /** {@return what was used} */
  Meter meter();

  /** {@return how much} */
  Quantities quantities();

  /** {@return what it costs} */
  Costs costs();

  /** {@return the billing period up to here; null from version 2, which reports none} */
  @Nullable RunningTotals runningTotals();

  /** {@return where it ran} */
  Reference region();

  /** {@return the zone that used it} */
  Reference zone();

  /** {@return who sells it} */
  Providers providers();

  /**
   * {@return its tags by their keys, in the order in which they came; null when not reported, and
   * always from PayGo paths}
   */
  @Nullable Map<String, TextOrTrue> tags();

  /**
   * Usage from version 2.
   *
   * @param usage one record of an answer
   * @param askedFor the id of the account or organization that was asked for
   * @return the same in this form
   */
  static UsageRecord of(CostAndUsageRecord usage, String askedFor) {
    return FromModel.record(usage, askedFor, UsageSource.BILLABLE_USAGE_V2);
  }

  /**
   * Usage from version 2, asked for by dates or by a query for costs.
   *
   * @param usage one record of an answer
   * @param askedFor the id of the account or organization that was asked for
   * @param source which of the two, whose records have one type
   * @return the same in this form
   */
  static UsageRecord of(CostAndUsageRecord usage, String askedFor, UsageSource source) {
    if (source != UsageSource.BILLABLE_USAGE_V2 && source != UsageSource.BILLABLE_USAGE_COSTS) {
      throw new IllegalArgumentException(
          "The record is of version 2, not of %s.".formatted(source.path()));
    }
    return FromModel.record(usage, askedFor, source);
  }

  /**
   * Usage from the newest version 1.
   *
   * @param usage one record of an answer
   * @param askedFor the id of the account that was asked for
   * @return the same in this form
   */
  static UsageRecord of(PaygoBillableUsageRecord usage, String askedFor) {
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
  static UsageRecord of(PaygoUsageRecord usage, String askedFor, UsageSource source) {
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
  default LocalDate day() {
    return DateRange.dayOf(charge().start());
  }
}
