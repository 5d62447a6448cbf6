package dev.cfbilling.conformance.mock.http;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * HTTP/2, if Jetty's optional libraries for it are on the class path; a mock in a unit test works
 * without them.
 */
final class Http2 {
  private static final boolean AVAILABLE =
      isThere("org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory");

  private Http2() {}

  /**
   * Refuses TLS without the libraries that it needs.
   *
   * @throws IOException when one is missing
   */
  static void requireTls() throws IOException {
    if (!AVAILABLE
        || !isThere("org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory")
        || !isThere("okhttp3.tls.HeldCertificate")) {
      throw new IOException(
          "TLS needs com.squareup.okhttp3:okhttp-tls, org.eclipse.jetty:jetty-alpn-java-server and"
              + " org.eclipse.jetty.http2:jetty-http2-server, which are not all on the class path;"
              + " add them.");
    }
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, Http2.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /** HTTP/2 without TLS, for clients with prior knowledge. */
  static Stream<ConnectionFactory> cleartext(HttpConfiguration http) {
    return AVAILABLE ? Stream.of(new HTTP2CServerConnectionFactory(http)) : Stream.empty();
  }

  /** Whether the connection of a request has streams. */
  static boolean carries(Request request) {
    return connection(request).isPresent();
  }

  /** Resets the HTTP/2 stream of a request, unless it has ended. */
  static void reset(Request request, StreamError error) {
    int id = Integer.parseInt(request.getId());
    connection(request)
        .map(connection -> ((HTTP2Connection) connection).getSession().getStream(id))
        .ifPresent(stream -> stream.reset(new ResetFrame(id, error.code()), Callback.NOOP));
  }

  private static Optional<Connection> connection(Request request) {
    Connection connection = request.getConnectionMetaData().getConnection();
    return AVAILABLE && connection instanceof HTTP2Connection
        ? Optional.of(connection)
        : Optional.empty();
  }
}
