package dev.cfbilling.conformance.proxy;

import dev.cfbilling.conformance.proxy.call.CallWatch;
import dev.cfbilling.conformance.proxy.http.ProxyServer;
import dev.cfbilling.conformance.run.Report;
import java.net.InetAddress;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A reverse proxy in front of a billing API: a client that is given its address as base URL gets
 * every byte as the API sent it, while its calls are recorded and judged.
 *
 * <pre>{@code
 * try (RecordingProxy proxy = RecordingProxy.before(HttpUrl.get("https://api.cloudflare.com/client/v4")).start()) {
 *   client.call(proxy.baseUrl());
 *   Report report = proxy.report();
 * }
 * }</pre>
 */
public final class RecordingProxy implements AutoCloseable {
  /** What calls under way have until they are cut. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(5);

  private final ProxyServer server;
  private final CallWatch watch;
  private final InetAddress address;
  private final Duration patience;
  private final int port;
  private @Nullable Report report;

  RecordingProxy(ProxyServer server, CallWatch watch, InetAddress address, Duration patience) {
    this.server = server;
    this.watch = watch;
    this.address = address;
    this.patience = patience;
    this.port = server.port();
  }

  /**
   * A proxy to be built.
   *
   * @param origin what the paths of calls are relative to
   */
  public static RecordingProxyBuilder before(HttpUrl origin) {
    return new RecordingProxyBuilder(origin);
  }

  /** The base URL for clients. */
  public HttpUrl baseUrl() {
    boolean local = address.isLoopbackAddress() || address.isAnyLocalAddress();
    return new HttpUrl.Builder()
        .scheme("http")
        .host(local ? "localhost" : address.getHostAddress())
        .port(port)
        .build();
  }

  /** Waits until the proxy is closed. */
  public void awaitEnd() throws InterruptedException {
    server.awaitEnd();
  }

  /**
   * Stops listening, waits until what has passed is recorded and judged, and tells the result.
   *
   * @throws IllegalStateException when the judge broke down; the message is a sentence
   */
  public synchronized Report report() {
    Report done = report;
    if (done == null) {
      try {
        server.stopAccepting();
        watch.awaitCalls(UNDER_WAY);
        watch.stop();
        server.close();
        done = watch.end(patience);
      } catch (InterruptedException stopped) {
        server.close();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The proxy was interrupted while it judged.", stopped);
      }
      report = done;
    }
    return done;
  }

  /** How many bodies were longer than the builder allows, and passed on without being judged. */
  public long tooLong() {
    return watch.tooLong();
  }

  /** Whether the recording has ended before the traffic, since its file took no more. */
  public boolean isRecordingStopped() {
    return watch.isRecordingStopped();
  }

  /** As {@link #report}; it may be called twice. */
  @Override
  public void close() {
    report();
  }
}
