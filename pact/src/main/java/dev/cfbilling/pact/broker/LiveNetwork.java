package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.http.BrokerException;
import dev.cfbilling.transport.Network;
import dev.cfbilling.transport.tls.CertificateFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The way to the live API for Pact's own client, which takes it from Java's system properties.
 *
 * @param network the way that was asked for
 * @param caFile certificates to trust beside Java's own
 */
record LiveNetwork(Network network, @Nullable Path caFile) {
  private static final URI API = URI.create("https://api.cloudflare.com/");
  private static final String PASSWORD = "changeit";

  /**
   * Options of the Java virtual machine.
   *
   * @param work where a trust store may be kept
   */
  List<String> options(Path work) throws BrokerException {
    List<String> options = new ArrayList<>(proxy());
    if (caFile != null) {
      try {
        options.add("-Djavax.net.ssl.trustStore=" + trustStore(caFile, work));
        options.add("-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
        options.add("-Djavax.net.ssl.trustStoreType=PKCS12");
      } catch (IOException | GeneralSecurityException unusable) {
        throw new BrokerException(
            "%s can't be made a trust store for --live: %s."
                .formatted(caFile, unusable.getMessage()));
      }
    }
    return options;
  }

  private List<String> proxy() throws BrokerException {
    Proxy proxy = network.newClient().build().proxySelector().select(API).get(0);
    if (proxy.type() == Proxy.Type.DIRECT) {
      return List.of();
    }
    if (proxy.type() == Proxy.Type.SOCKS || !network.secrets().isEmpty()) {
      throw new BrokerException(
          "--live reaches the API through no proxy of SOCKS and through none that wants a password;"
              + " list api.cloudflare.com in NO_PROXY, or name another proxy.");
    }
    InetSocketAddress address = (InetSocketAddress) proxy.address();
    return List.of(
        "-Dhttps.proxyHost=" + address.getHostString(), "-Dhttps.proxyPort=" + address.getPort());
  }

  private static Path trustStore(Path certificates, Path work)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    TrustManagerFactory java =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    java.init((KeyStore) null);
    List<X509Certificate> trusted = new ArrayList<>(CertificateFile.read(certificates));
    for (TrustManager manager : java.getTrustManagers()) {
      trusted.addAll(List.of(((X509TrustManager) manager).getAcceptedIssuers()));
    }
    for (int i = 0; i < trusted.size(); i++) {
      store.setCertificateEntry(String.valueOf(i), trusted.get(i));
    }
    Path file = work.resolve("trust.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return file;
  }
}
