package dev.cfbilling.example;

import static dev.cfbilling.client.usage.UsageSource.BILLABLE_USAGE_COSTS;
import static dev.cfbilling.client.usage.UsageSource.BILLABLE_USAGE_V2;
import static dev.cfbilling.client.usage.UsageSource.BILLING_USAGE_PAYGO;
import static dev.cfbilling.client.usage.UsageSource.PAYGO_BILLABLE_USAGE;
import static dev.cfbilling.client.usage.UsageSource.PAYGO_USAGE;

import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.cost.CostTotals;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.NotCoveredException;
import dev.cfbilling.client.failure.RequestFailedException;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.reader.UsageAnswer;
import dev.cfbilling.client.reader.UsageReader;
import dev.cfbilling.example.report.PricedUsage;
import java.util.Optional;
import java.util.Set;

/**
 * Reads usage with its costs: from the query for costs, if it is open to an account and has any, or
 * else from the first source that is open. If that is version 2 and it reports usage without any
 * cost, as it always does since October 2026, the PayGo paths are asked as well, which may know the
 * costs.
 */
final class CostReader {
  /** What the API answers where the query for costs is not open to an account. */
  private static final Set<Integer> NOT_OPEN = Set.of(403, 404, 405);

  private final UsageReader reader;

  CostReader(CloudflareBilling billing) {
    this.reader = UsageReader.of(billing);
  }

  PricedUsage read(String account, DateRange range) throws BillingApiException {
    Optional<PricedUsage> priced = queried(account, range);
    return priced.isPresent() ? priced.get() : usage(account, range);
  }

  private Optional<PricedUsage> queried(String account, DateRange range)
      throws BillingApiException {
    try {
      UsageAnswer answer = reader.using(BILLABLE_USAGE_COSTS).account(account, range);
      return CostTotals.of(answer.records()).byCurrency().isEmpty()
          ? Optional.empty()
          : Optional.of(new PricedUsage(answer, Optional.empty()));
    } catch (NotCoveredException notOpen) {
      return Optional.empty();
    } catch (RequestFailedException refused) {
      if (NOT_OPEN.contains(refused.status())) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private PricedUsage usage(String account, DateRange range) throws BillingApiException {
    UsageAnswer first = reader.account(account, range);
    boolean mayBeKnownElsewhere =
        first.source() == BILLABLE_USAGE_V2
            && !first.records().isEmpty()
            && CostTotals.of(first.records()).byCurrency().isEmpty();
    PricedUsage asItIs = new PricedUsage(first, Optional.empty());
    return mayBeKnownElsewhere ? paygo(account, range).orElse(asItIs) : asItIs;
  }

  private Optional<PricedUsage> paygo(String account, DateRange range) throws BillingApiException {
    try {
      UsageAnswer answer =
          reader
              .using(PAYGO_BILLABLE_USAGE, PAYGO_USAGE, BILLING_USAGE_PAYGO)
              .account(account, range);
      return answer.records().isEmpty()
          ? Optional.empty()
          : Optional.of(new PricedUsage(answer, Optional.of(BILLABLE_USAGE_V2)));
    } catch (NotCoveredException onlyVersionTwo) {
      return Optional.empty();
    }
  }
}
