package dev.cfbilling.conformance.mock.http;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A new certificate for one server, and the new authority that signed it. */
public final class ServerCertificate {
  private final HeldCertificate authority;
  private final HeldCertificate own;

  private ServerCertificate(HeldCertificate authority, HeldCertificate own) {
    this.authority = authority;
    this.own = own;
  }

  /**
   * Makes a certificate for loopback, {@code address} and {@code hosts}, with {@code change}
   * applied.
   *
   * @throws IOException when a library that TLS needs is not on the class path
   */
  public static ServerCertificate make(
      InetAddress address, Set<String> hosts, UnaryOperator<CertificateTerms> change)
      throws IOException {
    Http2.requireTls();
    CertificateTerms terms =
        change.apply(CertificateTerms.of(names(address, hosts), Instant.now()));
    HeldCertificate authority =
        new HeldCertificate.Builder()
            .commonName("Mock of the billing API: authority")
            .certificateAuthority(0)
            .validityInterval(terms.from().toEpochMilli(), terms.until().toEpochMilli())
            .build();
    HeldCertificate.Builder own =
        new HeldCertificate.Builder()
            .commonName("Mock of the billing API")
            .validityInterval(terms.from().toEpochMilli(), terms.until().toEpochMilli())
            .signedBy(authority);
    terms.names().forEach(own::addSubjectAlternativeName);
    return new ServerCertificate(authority, own.build());
  }

  private static List<String> names(InetAddress address, Set<String> hosts) {
    List<String> names = new ArrayList<>(List.of("localhost", "127.0.0.1", "::1"));
    if (!address.isAnyLocalAddress() && !address.isLoopbackAddress()) {
      names.add(address.getHostAddress());
    }
    names.addAll(new TreeSet<>(hosts));
    return names;
  }

  /** The authority that a client must trust, in PEM; its key never leaves the process. */
  public String authorityPem() {
    return authority.certificatePem();
  }

  SSLContext sslContext() {
    return new HandshakeCertificates.Builder().heldCertificate(own).build().sslContext();
  }
}
