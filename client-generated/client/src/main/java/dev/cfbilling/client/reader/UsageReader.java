package dev.cfbilling.client.reader;

import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.usage.UsageSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * Reads usage of any range of days from the first source that is open to the account.
 *
 * <pre>{@code
 * UsageAnswer answer = UsageReader.of(billing).account(account, DateRange.of(YearMonth.now(UTC)));
 * }</pre>
 *
 * <p>A source is passed over when it is not open to the account: when it answers with code 10000 or
 * 1171, which mostly come with status 403, or with one of Cloudflare's own failures that there is
 * nothing at the path, 404, or nothing to be asked so, 405. The query for costs is passed over as
 * well when it is refused for asking for its {@code Metric}, as before October 2026, and when all
 * that it gives is nothing, which does not mean that there is no usage. When coverage says that the
 * account has no pay-as-you-go usage, so are all the PayGo paths, as they would answer with
 * nothing. Everything else ends the reading: 5xx, 429, 400, 401, other refusals, a 404 of something
 * in between, no answer, and a success that breaks the contract. Another source must not hide an
 * outage.
 *
 * <p>It is safe for use by several threads.
 */
public final class UsageReader {
  private final CloudflareBilling billing;

  /** In the order of asking; {@link Reading#account} decides when to go on to the next. */
  private final List<UsageSource> sources;

  private UsageReader(CloudflareBilling billing, List<UsageSource> sources) {
    this.billing = billing;
    this.sources = sources;
  }

  /**
   * Asks version 2, then the newest version 1, then the older PayGo paths.
   *
   * @param billing the entrance to the API
   * @return a reader of usage, which has costs if its source is a PayGo path
   */
  public static UsageReader of(CloudflareBilling billing) {
    return new UsageReader(
        billing,
        Stream.of(UsageSource.values())
            .filter(source -> source != UsageSource.BILLABLE_USAGE_COSTS)
            .toList());
  }

  /**
   * Asks what has costs: the query for costs of version 2, then the newest version 1, then the
   * older PayGo paths. Only if none of them is open to the account, it asks version 2 by dates,
   * which has had no costs since October 2026.
   *
   * @param billing the entrance to the API
   * @return a reader of usage with its costs
   */
  public static UsageReader ofCosts(CloudflareBilling billing) {
    return of(billing)
        .using(
            UsageSource.BILLABLE_USAGE_COSTS,
            UsageSource.PAYGO_BILLABLE_USAGE,
            UsageSource.PAYGO_USAGE,
            UsageSource.BILLING_USAGE_PAYGO,
            UsageSource.BILLABLE_USAGE_V2);
  }

  /**
   * Asks other sources, or in another order.
   *
   * @param first the source to ask first
   * @param next those to ask after it
   * @return a reader
   */
  public UsageReader using(UsageSource first, UsageSource... next) {
    return new UsageReader(
        billing, Stream.concat(Stream.of(first), Stream.of(next)).distinct().toList());
  }

  /**
   * Reads the usage of an account.
   *
   * @param accountId the account
   * @param range the days, any number of them
   * @return the usage
   * @throws IllegalArgumentException if the id is blank
   * @throws dev.cfbilling.client.failure.NotCoveredException if no source is open to the account;
   *     with one source, what that said
   * @throws BillingApiException if a source fails
   */
  public UsageAnswer account(String accountId, DateRange range) throws BillingApiException {
    demandId("account", accountId);
    return new Reading(billing).account(accountId, range, sources);
  }

  /**
   * Reads the usage of all accounts of an organization, which only version 2 has.
   *
   * @param organizationId the organization
   * @param range the days, any number of them
   * @return the usage
   * @throws IllegalArgumentException if the id is blank
   * @throws BillingApiException if it can't be read
   */
  public UsageAnswer organization(String organizationId, DateRange range)
      throws BillingApiException {
    demandId("organization", organizationId);
    return new Reading(billing).organization(organizationId, range);
  }

  /**
   * Reads the usage of an account on another thread.
   *
   * @param accountId the account
   * @param range the days
   * @param executor what gives the thread, which the reading blocks
   * @return the usage, or what {@link #account} throws; cancelling it cancels the call it is at
   */
  public CompletableFuture<UsageAnswer> accountAsync(
      String accountId, DateRange range, Executor executor) {
    demandId("account", accountId);
    Reading reading = new Reading(billing);
    return reading.async(executor, () -> reading.account(accountId, range, sources));
  }

  /**
   * Reads the usage of all accounts of an organization on another thread.
   *
   * @param organizationId the organization
   * @param range the days
   * @param executor what gives the thread, which the reading blocks
   * @return the usage, or what {@link #organization} throws; cancelling it cancels the call it is
   *     at
   */
  public CompletableFuture<UsageAnswer> organizationAsync(
      String organizationId, DateRange range, Executor executor) {
    demandId("organization", organizationId);
    Reading reading = new Reading(billing);
    return reading.async(executor, () -> reading.organization(organizationId, range));
  }

  /** Each source would be asked for nobody's usage, and its answer would be taken for a refusal. */
  private static void demandId(String whose, String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "The id of the %s is blank; is a variable not set?".formatted(whose));
    }
  }
}
