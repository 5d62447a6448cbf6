package dev.cfbilling.transport.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Trust in what the Java runtime trusts, and in further certificates. */
public final class ServerTrust {
  private static final String UNUSABLE = "This Java runtime has no usable TLS.";

  private ServerTrust() {}

  /**
   * Sets whom a client trusts.
   *
   * @param http the client
   * @param further certificates, or their issuers', to be trusted beside the runtime's own
   * @param advice how to have an issuer trusted, as a clause for who is not
   */
  public static void addTo(
      OkHttpClient.Builder http, Collection<X509Certificate> further, String advice) {
    ExplainingTrustManager trust = trust(further, advice);
    http.sslSocketFactory(context(trust).getSocketFactory(), trust);
  }

  /**
   * The TLS of a client that is not OkHttp's.
   *
   * @param further certificates, or their issuers', to be trusted beside the runtime's own
   * @param advice how to have an issuer trusted, as a clause for who is not
   */
  public static SSLContext context(Collection<X509Certificate> further, String advice) {
    return context(trust(further, advice));
  }

  private static SSLContext context(TrustManager trust) {
    try {
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, new TrustManager[] {trust}, null);
      return tls;
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException(UNUSABLE, unusable);
    }
  }

  private static ExplainingTrustManager trust(Collection<X509Certificate> further, String advice) {
    try {
      X509ExtendedTrustManager trust = trustManager(null);
      if (!further.isEmpty()) {
        trust = trustManager(keyStore(List.of(trust.getAcceptedIssuers()), further));
      }
      return new ExplainingTrustManager(trust, advice);
    } catch (GeneralSecurityException | IOException unusable) {
      throw new IllegalStateException(UNUSABLE, unusable);
    }
  }

  private static KeyStore keyStore(
      Collection<X509Certificate> own, Collection<X509Certificate> further)
      throws GeneralSecurityException, IOException {
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    int number = 0;
    for (X509Certificate certificate : Stream.concat(own.stream(), further.stream()).toList()) {
      all.setCertificateEntry("trusted-" + number++, certificate);
    }
    return all;
  }

  /** One that trusts what is in the store, or without one what the runtime trusts. */
  private static X509ExtendedTrustManager trustManager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("no trust manager for X.509"));
  }
}
