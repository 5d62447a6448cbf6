package dev.cfbilling.client.reader;

import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.NotCoveredException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.PaygoCoverage;
import dev.cfbilling.client.model.PaygoUsageEnvelope;
import dev.cfbilling.client.period.BillingCycle;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.query.UsageQuery;
import dev.cfbilling.client.usage.UsageRecord;
import dev.cfbilling.client.usage.UsageSource;
import java.time.LocalDate;
import java.util.List;
import retrofit2.Call;

/**
 * How each source is asked for some days.
 *
 * <p>The PayGo paths answer with nothing, and with success, when the days leave out the one on
 * which the billing cycle starts. So the newest is asked for one {@linkplain SubscriptionPeriods
 * billing period} after the other, which its coverage tells. The older ones have none to tell, and
 * are asked from 30 days earlier on, which has the start of any cycle.
 */
final class SourceWindows {
  private final CloudflareBilling billing;
  private final Caller caller;

  SourceWindows(CloudflareBilling billing, Caller caller) {
    this.billing = billing;
    this.caller = caller;
  }

  /** Reads some days, and possibly more. */
  interface Window {
    /** The days of a range that are asked for at once, in order. */
    default List<DateRange> parts(DateRange range) {
      return range.windows();
    }

    List<UsageRecord> read(DateRange days) throws BillingApiException;
  }

  Window ofOrganization(String id) {
    return days ->
        records(
            billing.billableUsage().getOrganizationBillableUsage(id, days.from(), days.to(), null),
            id);
  }

  Window ofAccount(UsageSource source, String id) throws BillingApiException {
    return switch (source) {
      case BILLABLE_USAGE_COSTS -> costs(id);
      case BILLABLE_USAGE_V2 -> billableUsage(id);
      case PAYGO_BILLABLE_USAGE -> newestPaygo(id);
      case PAYGO_USAGE -> paygoUsage(id);
      case BILLING_USAGE_PAYGO -> firstPaygo(id);
    };
  }

  private Window billableUsage(String id) {
    return days ->
        records(
            billing.billableUsage().getAccountBillableUsage(id, days.from(), days.to(), null), id);
  }

  private Window costs(String id) {
    return days ->
        caller.records(
            billing
                .billableUsage()
                .queryAccountBillableUsage(
                    id, UsageQuery.builder().days(days).costs().build().body()),
            usage -> UsageRecord.of(usage, id, UsageSource.BILLABLE_USAGE_COSTS));
  }

  private List<UsageRecord> records(Call<CostAndUsageEnvelope> call, String id)
      throws BillingApiException {
    return caller.records(call, usage -> UsageRecord.of(usage, id));
  }

  private Window newestPaygo(String id) throws BillingApiException {
    PaygoCoverage coverage =
        caller.execute(billing.payGoUsage().getPaygoBillableUsageInfo(id)).result();
    if (!coverage.covered()) {
      throw new NotCoveredException(
          "Cloudflare reports no pay-as-you-go usage for the account " + id + ".", List.of());
    }
    SubscriptionPeriods periods = new SubscriptionPeriods(coverage.subscriptions());
    return new Window() {
      @Override
      public List<DateRange> parts(DateRange range) {
        return periods.parts(range);
      }

      @Override
      public List<UsageRecord> read(DateRange days) throws BillingApiException {
        return caller.records(
            billing.payGoUsage().getPaygoBillableUsage(id, periods.start(days), days.to()),
            usage -> UsageRecord.of(usage, id));
      }
    };
  }

  private Window paygoUsage(String id) {
    return older(id, UsageSource.PAYGO_USAGE, billing.payGoUsage()::getPaygoUsage);
  }

  /** Cloudflare calls the path deprecated; to some accounts it may be all there is. */
  @SuppressWarnings("deprecation")
  private Window firstPaygo(String id) {
    return older(id, UsageSource.BILLING_USAGE_PAYGO, billing.payGoUsage()::getBillingUsagePaygo);
  }

  private Window older(String id, UsageSource source, Operation operation) {
    return days -> {
      DateRange widened = BillingCycle.widenForAny(days);
      return caller.records(
          operation.call(id, widened.from(), widened.to()),
          usage -> UsageRecord.of(usage, id, source));
    };
  }

  /** One of the two operations that answer alike. */
  private interface Operation {
    Call<PaygoUsageEnvelope> call(String id, LocalDate from, LocalDate to);
  }
}
