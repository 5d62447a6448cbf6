package dev.cfbilling.conformance.mock.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The protocols of a connection: HTTP/2 for clients that ask for it, else HTTP/1.1. */
final class Protocols {
  private Protocols() {}

  /**
   * The connection factories in the order in which they are tried; with TLS if there is a
   * certificate.
   */
  static List<ConnectionFactory> with(Optional<ServerCertificate> certificate) {
    HttpConfiguration http = http();
    if (certificate.isEmpty()) {
      return Stream.concat(Stream.of(new HttpConnectionFactory(http)), Http2.cleartext(http))
          .toList();
    }
    // HostRule checks the host.
    http.addCustomizer(new SecureRequestCustomizer(false));
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setSslContext(certificate.get().sslContext());
    ALPNServerConnectionFactory negotiation = new ALPNServerConnectionFactory();
    negotiation.setDefaultProtocol("http/1.1");
    return List.of(
        new SslConnectionFactory(tls, negotiation.getProtocol()),
        negotiation,
        new HTTP2ServerConnectionFactory(http),
        new HttpConnectionFactory(http));
  }

  /** Leaves paths as the client sent them, and adds no headers. */
  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setUriCompliance(UriCompliance.UNSAFE);
    return http;
  }
}
