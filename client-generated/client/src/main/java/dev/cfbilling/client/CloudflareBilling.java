package dev.cfbilling.client;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.cfbilling.client.api.Apis;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.json.ResultList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import retrofit2.Call;
import retrofit2.Retrofit;

/**
 * The Cloudflare Billing API: an entrance to its operations. Make one and keep it; it is safe for
 * use by several threads.
 *
 * <pre>{@code
 * CloudflareBilling billing = CloudflareBilling.builder(new ApiToken(token)).build();
 * CostAndUsageEnvelope answer =
 *     CloudflareBilling.execute(
 *         billing.billableUsage().getAccountBillableUsage(account, from, to, null));
 * }</pre>
 *
 * <p>A call gives a success that has a body, or throws one of {@link BillingApiException}'s types.
 * That holds for Retrofit's own {@code execute()} and {@code enqueue()} too: {@code isSuccessful()}
 * need not be asked, and {@code body()} is never null.
 */
public final class CloudflareBilling implements Apis {
  private final Map<Class<?>, Object> apis;

  CloudflareBilling(Retrofit retrofit) {
    this.apis = Apis.ALL.stream().collect(toUnmodifiableMap(identity(), retrofit::create));
  }

  /**
   * Starts from the public API, with timeouts that suit it.
   *
   * @param credentials what shows Cloudflare who is asking
   * @return a builder
   */
  public static CloudflareBillingBuilder builder(Credentials credentials) {
    return new CloudflareBillingBuilder(credentials);
  }

  @Override
  public <T> T api(Class<T> api) {
    Object operations = apis.get(api);
    if (operations == null) {
      throw new IllegalArgumentException(
          "%s is none of the client's interfaces, which Apis.ALL lists.".formatted(api.getName()));
    }
    return Objects.requireNonNull(api.cast(operations));
  }

  /**
   * Executes a call and waits for its answer.
   *
   * @param <T> what it answers with
   * @param call a call of one of the operations
   * @return the body of the success
   * @throws BillingApiException if there is none; its type says why
   */
  public static <T> T execute(Call<T> call) throws BillingApiException {
    return Execution.execute(call);
  }

  /**
   * Executes a call on a thread of OkHttp's.
   *
   * @param <T> what it answers with
   * @param call a call of one of the operations
   * @return the body of the success, or a {@link BillingApiException}; cancelling it cancels the
   *     call, also while that waits to try again
   */
  public static <T> CompletableFuture<T> enqueue(Call<T> call) {
    return Execution.enqueue(call);
  }

  /**
   * Executes a call whose result is a list of records, and reads them one by one instead of all at
   * once.
   *
   * @param <T> the records
   * @param call a call of one of the operations
   * @return the records, to be closed
   * @throws BillingApiException if it can be told before the records that there is no success
   */
  public static <T> UsageStream<T> stream(Call<? extends ResultList<T>> call)
      throws BillingApiException {
    return Execution.stream(call);
  }
}
