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

/** A server of HTTP that closes what its clients leave, and has so many connections at a time. */
public final class ApiServer implements Closeable {
  /** Acceptor, selector, and some to spare. */
  private static final int OWN_THREADS = 8;

  private static final Duration WHEN_FULL = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofMillis(200);

  private final Server server;
  private final ApiConnector connector;

  /**
   * How a server is to be.
   *
   * @param address to listen on
   * @param port to listen on; zero for any that is free
   * @param hosts names by which it is called beside localhost and its address, in lower case
   * @param certificate empty for a server without TLS
   * @param connections at a time; others wait
   * @param idle how long a connection may do nothing
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

  /**
   * Starts one that sends what {@code responder} says.
   *
   * @throws IOException when it can't listen, as when the port is in use
   */
  public static ApiServer start(Settings settings, Responder responder) throws IOException {
    // Its own kind of queue takes a while to load.
    QueuedThreadPool threads =
        new QueuedThreadPool(settings.connections() + OWN_THREADS, 2, new LinkedBlockingQueue<>());
    threads.setName("mock");
    threads.setDaemon(true);
    threads.setReservedThreads(0);
    threads.setStopTimeout(STOP.toMillis());
    Server server = new Server(threads);
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
   * Waits until it is closed.
   *
   * @throws IOException when it no longer listens though nobody closed it
   */
  public void awaitEnd() throws IOException, InterruptedException {
    try {
      connector.end().get();
    } catch (ExecutionException ended) {
      throw new IOException("its socket was closed", ended.getCause());
    }
  }

  /** What no server should have happen to it: its socket is closed from without. */
  void stopListening() throws IOException {
    ((ServerSocketChannel) connector.getTransport()).close();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception stopped) {
      // It listens no longer, whatever else went wrong.
    }
  }
}
