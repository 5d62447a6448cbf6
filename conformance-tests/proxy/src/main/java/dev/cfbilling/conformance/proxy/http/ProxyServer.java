package dev.cfbilling.conformance.proxy.http;

import dev.cfbilling.transport.Network;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.HttpUrl;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens to clients by HTTP/1.1. */
public final class ProxyServer implements Closeable {
  private static final int THREADS = 64;
  private static final int CONNECTIONS = 512;
  private static final int MAX_HEADERS = 64 << 10;
  private static final Duration STOP = Duration.ofMillis(200);

  private final Server server;
  private final ServerConnector connector;

  /**
   * The settings of a server.
   *
   * @param origin the base URL of the only server that calls are passed on to
   * @param port to listen on; 0 for any free port
   * @param hosts names in Host headers beside localhost and the address, in lower case
   * @param network the way to the origin
   * @param idle how long a connection may do nothing, and the origin make the client wait
   */
  public record Settings(
      HttpUrl origin,
      InetAddress address,
      int port,
      Set<String> hosts,
      Network network,
      Duration idle) {}

  private ProxyServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts a server that passes calls on.
   *
   * @throws IOException when it can't listen, e.g. because the port is in use
   */
  public static ProxyServer start(Settings settings, CallTap.Source taps) throws IOException {
    return start(settings, new OriginHandler(settings, taps));
  }

  /**
   * Starts a server that answers by itself.
   *
   * @throws IOException when it can't listen, e.g. because the port is in use
   */
  public static ProxyServer answering(Settings settings, Replies replies) throws IOException {
    return start(settings, new ReplyHandler(replies));
  }

  private static ProxyServer start(Settings settings, Handler handler) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4, new LinkedBlockingQueue<>());
    threads.setName("proxy");
    threads.setDaemon(true);
    threads.setStopTimeout(STOP.toMillis());
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, 1, 2, new ExactConnections(http()));
    connector.setHost(settings.address().getHostAddress());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.idle().toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setHandler(new RefusingHandler(settings, handler));
    server.setErrorHandler(new OwnAnswer());
    ProxyServer running = new ProxyServer(server, connector);
    try {
      server.start();
      return running;
    } catch (Exception noServer) {
      running.close();
      throw noServer.getCause() instanceof BindException taken
          ? taken
          : new IOException(noServer.getMessage(), noServer);
    }
  }

  /** Adds no header, and leaves names and paths as the client sent them. */
  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setHttpCompliance(
        HttpCompliance.RFC7230.with(
            "BYTE_EXACT", HttpCompliance.Violation.CASE_SENSITIVE_FIELD_NAME));
    http.setHeaderCacheCaseSensitive(true);
    http.setHeaderCacheSize(0);
    http.setRequestHeaderSize(MAX_HEADERS);
    http.setMaxResponseHeaderSize(MAX_HEADERS);
    return http;
  }

  /** The port that it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Takes no new connections. */
  public void stopAccepting() {
    connector.close();
  }

  /** Waits until the server is closed. */
  public void awaitEnd() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception stopped) {
      // The server no longer listens, whatever else failed.
    }
  }
}
