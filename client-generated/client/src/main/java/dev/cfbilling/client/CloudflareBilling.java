package dev.cfbilling.client;

import com.squareup.moshi.Moshi;
import dev.cfbilling.client.api.BillableUsageApi;
import dev.cfbilling.client.api.BillingProfileApi;
import dev.cfbilling.client.api.PayGoUsageApi;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * The Cloudflare Billing API: an entrance to its operations. Make one and keep it; it is safe for
 * use by several threads.
 *
 * <pre>{@code
 * CloudflareBilling billing = CloudflareBilling.builder(new ApiToken(token)).build();
 * List<CostAndUsageRecord> records =
 *     billing.billableUsage()
 *         .getAccountBillableUsage(account, from, to, null)
 *         .execute()
 *         .body()
 *         .result();
 * }</pre>
 *
 * <p>Executing a call gives a success that has a body, or throws {@link RequestFailedException}
 * when Cloudflare says no, {@link ContractMismatchException} when it answers with something that
 * the contract does not know, or another {@link java.io.IOException} when there is no answer. So
 * {@code isSuccessful()} need not be asked, and {@code body()} is never null.
 */
public final class CloudflareBilling {
  private final BillableUsageApi billableUsage;
  private final BillingProfileApi billingProfile;
  private final PayGoUsageApi payGoUsage;

  private CloudflareBilling(Retrofit retrofit) {
    this.billableUsage = retrofit.create(BillableUsageApi.class);
    this.billingProfile = retrofit.create(BillingProfileApi.class);
    this.payGoUsage = retrofit.create(PayGoUsageApi.class);
  }

  /**
   * Starts from the public API and OkHttp's own timeouts.
   *
   * @param credentials what shows Cloudflare who is asking
   * @return a builder
   */
  public static Builder builder(Credentials credentials) {
    return new Builder(credentials);
  }

  /**
   * Cost and usage in FOCUS columns.
   *
   * @return the operations
   */
  public BillableUsageApi billableUsage() {
    return billableUsage;
  }

  /**
   * Who pays for an account, and with what.
   *
   * @return the operations
   */
  public BillingProfileApi billingProfile() {
    return billingProfile;
  }

  /**
   * Usage of pay-as-you-go accounts.
   *
   * @return the operations
   */
  public PayGoUsageApi payGoUsage() {
    return payGoUsage;
  }

  /** Says how to reach the API. */
  public static final class Builder {
    private static final String API = "https://api.cloudflare.com/client/v4/";

    private final Credentials credentials;
    private HttpUrl baseUrl = HttpUrl.get(API);
    private String userAgent = defaultUserAgent();
    private int maxTries = 3;
    private Duration maxWait = Duration.ofMinutes(1);
    private @Nullable OkHttpClient client;
    private @Nullable Duration connectTimeout;
    private @Nullable Duration readTimeout;
    private @Nullable Duration callTimeout;
    private InstantSource clock = InstantSource.system();
    private RetryAfterInterceptor.Sleeper sleeper = nap -> Thread.sleep(nap.toMillis());

    private Builder(Credentials credentials) {
      this.credentials = Objects.requireNonNull(credentials, "credentials");
    }

    private static String defaultUserAgent() {
      String version = CloudflareBilling.class.getPackage().getImplementationVersion();
      return "cloudflare-billing-client/" + (version == null ? "dev" : version);
    }

    /**
     * Sets where the API is. The credentials go there and nowhere else, not even when it redirects.
     *
     * @param url an https URL, or an http URL of this machine, such as {@code
     *     http://localhost:8080/client/v4/}
     * @return this
     */
    public Builder baseUrl(String url) {
      HttpUrl parsed = HttpUrl.parse(url.endsWith("/") ? url : url + "/");
      if (parsed == null) {
        throw new IllegalArgumentException("The base URL is no http or https URL.");
      }
      if (!parsed.username().isEmpty()
          || !parsed.password().isEmpty()
          || parsed.query() != null
          || parsed.fragment() != null) {
        throw new IllegalArgumentException(
            "The base URL has more than a scheme, a host, a port and a path.");
      }
      if (!Origin.of(parsed).isPrivate()) {
        throw new IllegalArgumentException(
            "The base URL %s would send the credentials in the clear; it must be https, or on this machine."
                .formatted(parsed));
      }
      this.baseUrl = parsed;
      return this;
    }

    /**
     * Sets how long connecting may take.
     *
     * @param timeout a duration; zero is for ever
     * @return this
     */
    public Builder connectTimeout(Duration timeout) {
      this.connectTimeout = timeout;
      return this;
    }

    /**
     * Sets how long the API may be silent.
     *
     * @param timeout a duration; zero is for ever
     * @return this
     */
    public Builder readTimeout(Duration timeout) {
      this.readTimeout = timeout;
      return this;
    }

    /**
     * Sets how long a call may take, reading its body and waiting to try again included.
     *
     * @param timeout a duration; zero is for ever
     * @return this
     */
    public Builder callTimeout(Duration timeout) {
      this.callTimeout = timeout;
      return this;
    }

    /**
     * Sets what the client calls itself.
     *
     * @param name the value of the header {@code User-Agent}
     * @return this
     */
    public Builder userAgent(String name) {
      this.userAgent = Headers.of("User-Agent", name).value(0);
      return this;
    }

    /**
     * Sets how often a request may be made when the API answers 429 and tells when to try again.
     *
     * @param tries how often, the first time included: 1 never tries again, 3 is the default
     * @return this
     */
    public Builder maxTries(int tries) {
      if (tries < 1) {
        throw new IllegalArgumentException("A request needs at least 1 try, not " + tries + ".");
      }
      this.maxTries = tries;
      return this;
    }

    /**
     * Sets how long to wait before a further try. When the API asks for more, the call fails at
     * once.
     *
     * @param wait a duration; a minute is the default
     * @return this
     */
    public Builder maxWait(Duration wait) {
      this.maxWait = Objects.requireNonNull(wait, "wait");
      return this;
    }

    /**
     * Sets a client to derive from, which shares its connections, its interceptors and its
     * timeouts, but not its cache.
     *
     * @param client the client; it is not changed
     * @return this
     */
    public Builder okHttpClient(OkHttpClient client) {
      this.client = Objects.requireNonNull(client, "client");
      return this;
    }

    Builder time(InstantSource clock, RetryAfterInterceptor.Sleeper sleeper) {
      this.clock = clock;
      this.sleeper = sleeper;
      return this;
    }

    /**
     * Makes the entrance. Nothing is sent yet.
     *
     * @return the entrance
     */
    public CloudflareBilling build() {
      Moshi moshi = new Moshi.Builder().add(new ModelJsonAdapterFactory()).build();
      return new CloudflareBilling(
          new Retrofit.Builder()
              .baseUrl(baseUrl)
              .client(httpClient())
              .addCallAdapterFactory(new BillingCallAdapterFactory(moshi))
              .addConverterFactory(new UndecodedBody.ConverterFactory())
              .validateEagerly(true)
              .build());
    }

    private OkHttpClient httpClient() {
      OkHttpClient.Builder http = client == null ? new OkHttpClient.Builder() : client.newBuilder();
      if (connectTimeout != null) {
        http.connectTimeout(connectTimeout);
      }
      if (readTimeout != null) {
        http.readTimeout(readTimeout);
      }
      if (callTimeout != null) {
        http.callTimeout(callTimeout);
      }
      String name = userAgent;
      // What one set of credentials may see must not be kept for another.
      return http.cache(null)
          .addInterceptor(
              chain ->
                  chain.proceed(chain.request().newBuilder().header("User-Agent", name).build()))
          .addInterceptor(new RetryAfterInterceptor(maxTries, maxWait, clock, sleeper))
          .addNetworkInterceptor(new CredentialsInterceptor(credentials, Origin.of(baseUrl)))
          .build();
    }
  }
}
