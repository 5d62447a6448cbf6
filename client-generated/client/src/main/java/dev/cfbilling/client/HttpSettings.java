package dev.cfbilling.client;

import dev.cfbilling.client.retry.RetryInterceptor;
import dev.cfbilling.transport.Origin;
import dev.cfbilling.transport.StrictAnswers;
import dev.cfbilling.transport.WireInterceptor;
import dev.cfbilling.transport.encoding.ContentEncodings;
import dev.cfbilling.transport.tls.ExplainingHostnameVerifier;
import dev.cfbilling.transport.tls.ServerTrust;
import java.net.Proxy;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javax.net.ssl.HostnameVerifier;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What the builder has been told about HTTP, and the OkHttp client that follows from it. */
final class HttpSettings {
  static final String HOW_TO_TRUST = "give its certificate to the builder's trust";

  final List<Interceptor> interceptors = new ArrayList<>();
  final List<Interceptor> networkInterceptors = new ArrayList<>();
  String userAgent = defaultUserAgent();
  ContentEncodings contentEncodings = new ContentEncodings();
  List<X509Certificate> trusted = List.of();
  @Nullable OkHttpClient client;
  @Nullable ExecutorService executor;
  @Nullable Proxy proxy;
  @Nullable Duration connectTimeout;
  @Nullable Duration readTimeout;
  @Nullable Duration callTimeout;

  private static String defaultUserAgent() {
    String version = CloudflareBilling.class.getPackage().getImplementationVersion();
    return "cloudflare-billing-client/" + (version == null ? "dev" : version);
  }

  /**
   * Makes what calls.
   *
   * @param credentials what goes to the base URL's origin, and nowhere else
   * @param retries adds what tries again
   */
  Call.Factory calls(
      Credentials credentials, HttpUrl baseUrl, Consumer<OkHttpClient.Builder> retries) {
    return new CallsWithoutSecrets(
        client(credentials, baseUrl, retries), baseUrl, Secrets.of(credentials));
  }

  private OkHttpClient client(
      Credentials credentials, HttpUrl baseUrl, Consumer<OkHttpClient.Builder> retries) {
    OkHttpClient.Builder http = client == null ? withOurTimeouts() : client.newBuilder();
    connect(http);
    String name = userAgent;
    // What one set of credentials may see must not be kept for another.
    http.cache(null);
    interceptors.forEach(http::addInterceptor);
    networkInterceptors.forEach(http::addNetworkInterceptor);
    http.addInterceptor(
        chain -> chain.proceed(chain.request().newBuilder().header("User-Agent", name).build()));
    retries.accept(http);
    http.addInterceptor(new DecodedBodies(contentEncodings));
    List<Interceptor> network = http.networkInterceptors();
    List<Interceptor> onTheWire =
        network.stream().filter(WireInterceptor.class::isInstance).toList();
    network.removeIf(WireInterceptor.class::isInstance);
    network.add(new CredentialsInterceptor(credentials, Origin.of(baseUrl)));
    network.addAll(onTheWire);
    network.add(new StrictAnswers());
    network.add(new SameOriginRedirects(Secrets.of(credentials)));
    return RetryInterceptor.fallingBackToHttp11(http.build());
  }

  private void connect(OkHttpClient.Builder http) {
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
    if (executor != null) {
      http.dispatcher(new Dispatcher(executor));
    }
    if (client == null || !trusted.isEmpty()) {
      ServerTrust.addTo(http, trusted, HOW_TO_TRUST);
    }
    HostnameVerifier verifier = http.build().hostnameVerifier();
    http.hostnameVerifier(new ExplainingHostnameVerifier(verifier));
  }

  /** OkHttp's own leave a call without an end, and are short for the usage of a month. */
  private static OkHttpClient.Builder withOurTimeouts() {
    return new OkHttpClient.Builder()
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(Duration.ofSeconds(60))
        .callTimeout(Duration.ofMinutes(10));
  }
}
