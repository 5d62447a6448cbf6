package dev.cfbilling.conformance.mock.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP server that limits its connections and closes idle ones. */
public final class ApiServer implements Closeable {
  /** Threads for the acceptor and the selector, and some to spare. */
  private static final int OWN_THREADS = 8;

  private static final Duration WHEN_FULL = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofMillis(200);

  private final Server server;
  private final ApiConnector connector;

  /**
   * The settings of a server.
   *
   * @param port to listen on; 0 for any free port
   * @param hosts names in Host headers beside localhost and the address, in lower case
   * @param certificate empty for a server without TLS
   * @param connections at a time; others wait
   * @param idle the time after which an idle connection is closed
   */
  public record Settings(
      InetAddress address,
      int port,
      Set<String> hosts,
      Optional<ServerCertificate> certificate,
      int connections,
      Duration idle) {
    private static final int USUAL_CONNECTIONS = 256;
    private static final Duration USUAL_IDLE = Duration.ofSeconds(30);

    /** With the usual limits. */
    public Settings(
        InetAddress address, int port, Set<String> hosts, Optional<ServerCertificate> certificate) {
      this(address, port, hosts, certificate, USUAL_CONNECTIONS, USUAL_IDLE);
    }
  }

  private ApiServer(Server server, ApiConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /** Begins to load what a server needs, while the caller goes on. */
  public static void loadAhead() {
    JettyLoader.begin();
  }

  /**
   * Starts a server that sends the replies of {@code responder}.
   *
   * @throws IOException when it can't listen, e.g. because the port is in use
   */
  public static ApiServer start(Settings settings, Responder responder) throws IOException {
    JettyLoader.await();
    Server server = new Server(threads(settings.connections()));
    ApiConnector connector = new ApiConnector(server, Protocols.with(settings.certificate()));
    InetSocketAddress address = new InetSocketAddress(settings.address(), settings.port());
    connector.setHost(address.getAddress().getHostAddress());
    connector.setPort(address.getPort());
    connector.setIdleTimeout(settings.idle().toMillis());
    server.addConnector(connector);
    server.addBean(limit(settings, connector));
    server.setHandler(
        new ApiHandler(new HostRule(settings.address(), settings.hosts()), responder));
    server.setErrorHandler(new ServerErrors());
    ApiServer running = new ApiServer(server, connector);
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

  static QueuedThreadPool threads(int connections) {
    // Jetty's own kind of queue takes a while to load.
    QueuedThreadPool threads =
        new QueuedThreadPool(connections + OWN_THREADS, 2, new LinkedBlockingQueue<>());
    threads.setName("mock");
    threads.setDaemon(true);
    threads.setReservedThreads(0);
    threads.setStopTimeout(STOP.toMillis());
    return threads;
  }

  private static NetworkConnectionLimit limit(Settings settings, ApiConnector connector) {
    NetworkConnectionLimit limit = new NetworkConnectionLimit(settings.connections(), connector);
    limit.setEndPointIdleTimeout(Math.min(settings.idle().toMillis(), WHEN_FULL.toMillis()));
    return limit;
  }

  /** The port that it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Waits until the server is closed.
   *
   * @throws IOException when it stops listening without being closed
   */
  public void awaitEnd() throws IOException, InterruptedException {
    try {
      connector.end().get();
    } catch (ExecutionException ended) {
      throw new IOException("its socket was closed", ended.getCause());
    }
  }

  /** Closes the socket behind the server's back, for tests. */
  void stopListening() throws IOException {
    ((ServerSocketChannel) connector.getTransport()).close();
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
