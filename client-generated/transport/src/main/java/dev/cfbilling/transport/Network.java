package dev.cfbilling.transport;

import dev.cfbilling.transport.proxy.Proxies;
import dev.cfbilling.transport.proxy.ProxyAddress;
import dev.cfbilling.transport.tls.CertificateFile;
import dev.cfbilling.transport.tls.ExplainingHostnameVerifier;
import dev.cfbilling.transport.tls.ServerTrust;
import java.io.IOException;
import java.net.Proxy;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The way to other hosts: through which proxy, and whose certificates are trusted. */
public final class Network {
  private static final String CA_FILE = "name its certificate with --ca-file";

  private final Proxies proxies;
  private final List<X509Certificate> trusted;

  private Network(Proxies proxies, List<X509Certificate> trusted) {
    this.proxies = proxies;
    this.trusted = trusted;
  }

  /**
   * The way that an environment and options name.
   *
   * @param environment with {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code
   *     NO_PROXY}, in either case
   * @param proxy the value of {@code --proxy}, which goes before the environment's; empty for no
   *     proxy
   * @param caFile of {@code --ca-file}: certificates to trust beside the runtime's own, as PEM or
   *     PKCS #12
   * @throws IOException in one sentence, if one of them can't be read
   */
  public static Network of(
      Map<String, String> environment, @Nullable String proxy, @Nullable Path caFile)
      throws IOException {
    return new Network(
        Proxies.of(environment, proxy), caFile == null ? List.of() : CertificateFile.read(caFile));
  }

  /** A way without a proxy that trusts whom Java trusts. */
  public static Network direct() {
    return new Network(Proxies.none(), List.of());
  }

  /** The proxy on the way to an address, for a client that is not OkHttp's; empty without one. */
  public Optional<ProxyAddress> proxyFor(HttpUrl url) {
    return proxies.proxyFor(url);
  }

  /** The TLS of a client that is not OkHttp's. */
  public SSLContext tls() {
    return ServerTrust.context(trusted, CA_FILE);
  }

  /** What must not show: users and passwords of proxies. */
  public List<String> secrets() {
    return proxies.secrets();
  }

  /** A client that goes this way, and fails with an {@link IOException} that says what is wrong. */
  public OkHttpClient.Builder newClient() {
    OkHttpClient.Builder http = new OkHttpClient.Builder();
    proxies.addTo(http);
    ServerTrust.addTo(http, trusted, CA_FILE);
    ExplainingHostnameVerifier verifier =
        new ExplainingHostnameVerifier(http.build().hostnameVerifier());
    return http.hostnameVerifier(verifier)
        .addInterceptor(new ExplainedFailures(proxies))
        .addNetworkInterceptor(new StrictAnswers());
  }

  /** A client for this machine's own servers. */
  public static OkHttpClient.Builder newLoopbackClient() {
    return new OkHttpClient.Builder()
        .proxy(Proxy.NO_PROXY)
        .addNetworkInterceptor(new StrictAnswers());
  }
}
