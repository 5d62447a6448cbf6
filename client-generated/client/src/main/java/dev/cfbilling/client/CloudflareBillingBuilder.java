package dev.cfbilling.client;

import com.squareup.moshi.Moshi;
import dev.cfbilling.client.json.Decoding;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import dev.cfbilling.client.retry.RetryInterceptor;
import dev.cfbilling.client.retry.RetryPolicy;
import dev.cfbilling.client.retry.Sleeper;
import dev.cfbilling.transport.Origin;
import dev.cfbilling.transport.StrictAnswers;
import dev.cfbilling.transport.encoding.ContentEncodings;
import dev.cfbilling.transport.tls.CertificateFile;
import dev.cfbilling.transport.tls.ExplainingHostnameVerifier;
import dev.cfbilling.transport.tls.ServerTrust;
import java.io.IOException;
import java.net.Proxy;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import javax.net.ssl.HostnameVerifier;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** Says how to reach the API; {@link CloudflareBilling#builder} starts it. */
public final class CloudflareBillingBuilder {
  static final String HOW_TO_TRUST = "give its certificate to the builder's trust";
  private static final String API = "https://api.cloudflare.com/client/v4/";

  private final Credentials credentials;
  private HttpUrl baseUrl = HttpUrl.get(API);
  private String userAgent = defaultUserAgent();
  private RetryPolicy retryPolicy = RetryPolicy.DEFAULT;
  private BodyRules bodies = BodyRules.DEFAULT;
  private ContentEncodings contentEncodings = new ContentEncodings();
  private @Nullable OkHttpClient client;
  private @Nullable Proxy proxy;
  private List<X509Certificate> trusted = List.of();
  private @Nullable Duration connectTimeout;
  private @Nullable Duration readTimeout;
  private @Nullable Duration callTimeout;
  private InstantSource clock = InstantSource.system();
  private Sleeper sleeper = Sleeper.SYSTEM;
  private RandomGenerator random = new Random();

  CloudflareBillingBuilder(Credentials credentials) {
    this.credentials = Objects.requireNonNull(credentials, "credentials");
  }

  private static String defaultUserAgent() {
    String version = CloudflareBilling.class.getPackage().getImplementationVersion();
    return "cloudflare-billing-client/" + (version == null ? "dev" : version);
  }

  /**
   * Sets where the API is. The credentials go there and nowhere else; a redirect that leaves its
   * scheme, host and port is not followed.
   *
   * @param url an https URL, or an http URL of this machine, such as {@code
   *     http://localhost:8080/client/v4/}
   * @return this
   */
  public CloudflareBillingBuilder baseUrl(String url) {
    this.baseUrl = BaseUrl.of(url);
    return this;
  }

  /**
   * Sets how long connecting may take.
   *
   * @param timeout a duration, of which milliseconds count; zero is for ever, 10 seconds is the
   *     default
   * @return this
   */
  public CloudflareBillingBuilder connectTimeout(Duration timeout) {
    this.connectTimeout = timeout;
    return this;
  }

  /**
   * Sets how long the API may be silent.
   *
   * @param timeout a duration, of which milliseconds count; zero is for ever, 60 seconds is the
   *     default
   * @return this
   */
  public CloudflareBillingBuilder readTimeout(Duration timeout) {
    this.readTimeout = timeout;
    return this;
  }

  /**
   * Sets how long a call may take, reading its body and waiting to try again included. Of a call
   * that is {@linkplain CloudflareBilling#stream streamed} only what comes before the body counts;
   * then it is the read timeout that ends it.
   *
   * @param timeout a duration, of which milliseconds count; zero is for ever, 10 minutes is the
   *     default
   * @return this
   */
  public CloudflareBillingBuilder callTimeout(Duration timeout) {
    this.callTimeout = timeout;
    return this;
  }

  /**
   * Sets what the client calls itself.
   *
   * @param name the value of the header {@code User-Agent}
   * @return this
   */
  public CloudflareBillingBuilder userAgent(String name) {
    this.userAgent = Headers.of("User-Agent", name).value(0);
    return this;
  }

  /**
   * Sets how often and how long to try again.
   *
   * @param policy a policy; {@link RetryPolicy#DEFAULT} is the default
   * @return this
   */
  public CloudflareBillingBuilder retryPolicy(RetryPolicy policy) {
    this.retryPolicy = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Sets how long a body may be, decompressed, white space included. By default that is a quarter
   * of the memory for calls that give a whole body, and 64 GiB for {@linkplain
   * CloudflareBilling#stream streams}. A single value, and all that stands around the records of a
   * stream, may have 1 MiB.
   *
   * @param bytes how many bytes, at least 1, for both
   * @return this
   */
  public CloudflareBillingBuilder maxBodyBytes(long bytes) {
    this.bodies = bodies.withMost(bytes);
    return this;
  }

  /**
   * Sets how to read a body that lacks what the contract requires.
   *
   * @param decoding {@link Decoding#STRICT} is the default
   * @return this
   */
  public CloudflareBillingBuilder decoding(Decoding decoding) {
    this.bodies = bodies.with(Objects.requireNonNull(decoding, "decoding"));
    return this;
  }

  /**
   * Adds encodings of bodies that the client asks for and decodes, beside gzip and deflate.
   *
   * @param more algorithms such as {@code okhttp3.brotli.Brotli.INSTANCE} of okhttp-brotli and
   *     {@code okhttp3.zstd.Zstd.INSTANCE} of okhttp-zstd
   * @return this
   */
  public CloudflareBillingBuilder contentEncodings(DecompressionAlgorithm... more) {
    this.contentEncodings = new ContentEncodings(more);
    return this;
  }

  /**
   * Sets the proxy that connections go through. Without it Java's own settings count, such as
   * {@code -Dhttps.proxyHost}; the environment's {@code HTTPS_PROXY} does not.
   *
   * @param proxy a proxy; {@link Proxy#NO_PROXY} is none
   * @return this
   */
  public CloudflareBillingBuilder proxy(Proxy proxy) {
    this.proxy = Objects.requireNonNull(proxy, "proxy");
    return this;
  }

  /**
   * Sets whom to trust beside the issuers that Java trusts, such as a company's own. It takes the
   * place of what a {@linkplain #okHttpClient client to derive from} has for TLS.
   *
   * @param certificates a file of them, as PEM or as PKCS #12
   * @return this
   * @throws IOException if the file can't be read or has none
   */
  public CloudflareBillingBuilder trust(Path certificates) throws IOException {
    this.trusted = CertificateFile.read(certificates);
    return this;
  }

  /**
   * Sets a client to derive from, which shares its connections, its interceptors and, unless they
   * are set here, its timeouts, but not its cache.
   *
   * @param client the client; it is not changed
   * @return this
   */
  public CloudflareBillingBuilder okHttpClient(OkHttpClient client) {
    this.client = Objects.requireNonNull(client, "client");
    return this;
  }

  /**
   * Sets what the waits between tries go by. It is for tests, which need not wait.
   *
   * @param clock what a date in {@code Retry-After} is held against, if the answer has no date
   * @param sleeper what waits
   * @param random what spreads the waits
   * @return this
   */
  public CloudflareBillingBuilder time(
      InstantSource clock, Sleeper sleeper, RandomGenerator random) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
    this.random = Objects.requireNonNull(random, "random");
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
            .addCallAdapterFactory(
                new BillingCallAdapterFactory(moshi, Secrets.of(credentials), clock, bodies))
            .addConverterFactory(new UndecodedBody.ConverterFactory(moshi))
            .validateEagerly(true)
            .build());
  }

  private OkHttpClient httpClient() {
    OkHttpClient.Builder http = client == null ? withOurTimeouts() : client.newBuilder();
    if (connectTimeout != null) {
      http.connectTimeout(connectTimeout);
    }
    if (readTimeout != null) {
      http.readTimeout(readTimeout);
    }
    if (callTimeout != null) {
      http.callTimeout(callTimeout);
    }
    if (proxy != null) {
      http.proxy(proxy);
    }
    if (client == null || !trusted.isEmpty()) {
      ServerTrust.addTo(http, trusted, HOW_TO_TRUST);
    }
    HostnameVerifier verifier = http.build().hostnameVerifier();
    http.hostnameVerifier(new ExplainingHostnameVerifier(verifier));
    String name = userAgent;
    // What one set of credentials may see must not be kept for another.
    http.cache(null)
        .addInterceptor(
            chain ->
                chain.proceed(chain.request().newBuilder().header("User-Agent", name).build()));
    RetryInterceptor.addTo(http, retryPolicy, clock, sleeper, random);
    http.addInterceptor(new DecodedBodies(contentEncodings))
        .addNetworkInterceptor(new StrictAnswers())
        .addNetworkInterceptor(new SameOriginRedirects(Secrets.of(credentials)))
        .addNetworkInterceptor(new CredentialsInterceptor(credentials, Origin.of(baseUrl)));
    return RetryInterceptor.fallingBackToHttp11(http.build());
  }

  /** OkHttp's own leave a call without an end, and are short for the usage of a month. */
  private static OkHttpClient.Builder withOurTimeouts() {
    return new OkHttpClient.Builder()
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(Duration.ofSeconds(60))
        .callTimeout(Duration.ofMinutes(10));
  }
}
