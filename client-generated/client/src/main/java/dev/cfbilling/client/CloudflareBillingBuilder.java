package dev.cfbilling.client;

import com.squareup.moshi.Moshi;
import dev.cfbilling.client.json.Decoding;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import dev.cfbilling.client.retry.RetryInterceptor;
import dev.cfbilling.client.retry.RetryPolicy;
import dev.cfbilling.client.retry.Sleeper;
import dev.cfbilling.transport.encoding.Decompression;
import dev.cfbilling.transport.tls.CertificateFile;
import java.io.IOException;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** Says how to reach the API; {@link CloudflareBilling#builder} starts it. */
public final class CloudflareBillingBuilder {
  private static final String API = "https://api.cloudflare.com/client/v4/";

  private final Credentials credentials;
  private final HttpSettings http = new HttpSettings();
  private HttpUrl baseUrl = HttpUrl.get(API);
  private boolean plainHttp;
  private Moshi moshi = new Moshi.Builder().build();
  private RetryPolicy retryPolicy = RetryPolicy.DEFAULT;
  private BodyRules bodies = BodyRules.DEFAULT;
  private InstantSource clock = InstantSource.system();
  private Sleeper sleeper = Sleeper.SYSTEM;
  private RandomGenerator random = new Random();

  CloudflareBillingBuilder(Credentials credentials) {
    this.credentials = Objects.requireNonNull(credentials, "credentials");
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
   * Sets where the API is, such as at a mock's {@code baseUrl()}.
   *
   * @param url as above
   * @return this
   */
  public CloudflareBillingBuilder baseUrl(HttpUrl url) {
    return baseUrl(url.toString());
  }

  /**
   * Allows an http base URL of another machine, to which the credentials go in the clear: for a
   * mock in a closed network.
   *
   * @return this
   */
  public CloudflareBillingBuilder allowPlainHttp() {
    this.plainHttp = true;
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
    http.connectTimeout = timeout;
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
    http.readTimeout = timeout;
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
    http.callTimeout = timeout;
    return this;
  }

  /**
   * Sets what the client calls itself.
   *
   * @param name the value of the header {@code User-Agent}
   * @return this
   */
  public CloudflareBillingBuilder userAgent(String name) {
    http.userAgent = Headers.of("User-Agent", name).value(0);
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
   * Adds an encoding of bodies that the client asks for and decodes, beside gzip and deflate.
   *
   * @param name its name in {@code Content-Encoding}, such as {@code br}
   * @param decompression such as {@code Brotli.INSTANCE::decompress} of okhttp-brotli
   * @return this
   */
  public CloudflareBillingBuilder contentEncoding(String name, Decompression decompression) {
    http.contentEncodings = http.contentEncodings.with(name, decompression);
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
    http.proxy = Objects.requireNonNull(proxy, "proxy");
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
    http.trusted = CertificateFile.read(certificates);
    return this;
  }

  /**
   * Sets a client to derive from, which shares its connections, its threads, its interceptors and,
   * unless they are set here, its timeouts, but not its cache.
   *
   * @param client the client; it is not changed
   * @return this
   */
  public CloudflareBillingBuilder okHttpClient(OkHttpClient client) {
    http.client = Objects.requireNonNull(client, "client");
    return this;
  }

  /**
   * Adds an interceptor that sees each call once, and no credentials.
   *
   * @param interceptor an interceptor of OkHttp
   * @return this
   */
  public CloudflareBillingBuilder addInterceptor(Interceptor interceptor) {
    http.interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
    return this;
  }

  /**
   * Adds an interceptor that sees each request, retries and redirects included, and no credentials
   * unless it is a {@link dev.cfbilling.transport.WireInterceptor}.
   *
   * @param interceptor an interceptor of OkHttp
   * @return this
   */
  public CloudflareBillingBuilder addNetworkInterceptor(Interceptor interceptor) {
    http.networkInterceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
    return this;
  }

  /**
   * Sets whose threads make calls that nobody waits for; by default they are OkHttp's.
   *
   * @param executor an executor, which is not shut down here
   * @return this
   */
  public CloudflareBillingBuilder executor(ExecutorService executor) {
    http.executor = Objects.requireNonNull(executor, "executor");
    return this;
  }

  /**
   * Sets a Moshi whose adapters come first. One that it was given for a type of the model reads
   * that type; the generated ones read all others, and the texts, numbers and dates in them.
   *
   * @param moshi a Moshi
   * @return this
   */
  public CloudflareBillingBuilder moshi(Moshi moshi) {
    this.moshi = Objects.requireNonNull(moshi, "moshi");
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
   * @throws IllegalArgumentException if the base URL would send the credentials in the clear
   */
  public CloudflareBilling build() {
    if (!plainHttp) {
      BaseUrl.demandPrivate(baseUrl);
    }
    Moshi adapters = moshi.newBuilder().add(new ModelJsonAdapterFactory()).build();
    return new CloudflareBilling(
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .callFactory(http.calls(credentials, baseUrl, this::addRetries))
            .addCallAdapterFactory(
                new BillingCallAdapterFactory(adapters, Secrets.of(credentials), clock, bodies))
            .addConverterFactory(new UndecodedBody.ConverterFactory(adapters))
            .validateEagerly(true)
            .build());
  }

  private void addRetries(OkHttpClient.Builder client) {
    RetryInterceptor.addTo(client, retryPolicy, clock, sleeper, random);
  }
}
