package dev.cfbilling.conformance.proxy.http;

import dev.cfbilling.transport.Network;
import dev.cfbilling.transport.proxy.ProxyAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.client.Authentication;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Socks5Proxy;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.transport.ClientConnectionFactoryOverHTTP2;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ClientConnectionFactory;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A client that adds nothing to a request and takes nothing from an answer. */
final class OriginClient {
  private static final int MAX_HEADERS = 64 << 10;

  /** What is read at once: less makes a large body wait for system calls. */
  private static final int PIECE = 256 << 10;

  private static final int STEP = 4 << 10;
  private static final int CONNECTIONS = 256;
  private static final int WAITING = 4096;
  private static final int WINDOW = 4 << 20;
  private static final Duration CONNECT = Duration.ofSeconds(15);

  private OriginClient() {}

  /** With HTTP/2 if the origin has TLS and offers it, else with HTTP/1.1. */
  static HttpClient create(boolean secure, Network network) {
    ClientConnector connector = new ClientConnector();
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("proxy-origin");
    threads.setDaemon(true);
    connector.setExecutor(threads);
    ClientConnectionFactory.Info http1 = ExactAnswers.protocol();
    if (!secure) {
      return new HttpClient(new ExactTransport(connector, http1));
    }
    SslContextFactory.Client tls = new SslContextFactory.Client();
    tls.setSslContext(network.tls());
    connector.setSslContextFactory(tls);
    HTTP2Client http2 = new HTTP2Client(connector);
    http2.setInitialSessionRecvWindow(WINDOW);
    http2.setInitialStreamRecvWindow(WINDOW);
    http2.setMaxResponseHeadersSize(MAX_HEADERS);
    return new HttpClient(
        new ExactTransport(connector, new ClientConnectionFactoryOverHTTP2.HTTP2(http2), http1));
  }

  /** Has a client go through a proxy, which is told at once who is asking. */
  static void goThrough(ProxyAddress proxy, HttpClient client) {
    client
        .getProxyConfiguration()
        .addProxy(
            proxy.type() == Proxy.Type.SOCKS
                ? new Socks5Proxy(proxy.host(), proxy.port())
                : new HttpProxy(proxy.host(), proxy.port()));
    proxy
        .authorization()
        .ifPresent(
            value ->
                client
                    .getAuthenticationStore()
                    .addAuthenticationResult(new ProxyUser(URI.create("http://" + proxy), value)));
  }

  private record ProxyUser(URI proxy, String authorization) implements Authentication.Result {
    @Override
    public URI getURI() {
      return proxy;
    }

    @Override
    public void apply(Request request) {
      request.headers(headers -> headers.put(HttpHeader.PROXY_AUTHORIZATION, authorization));
    }
  }

  static void configure(HttpClient client, Duration idle) {
    client.setName("proxy-origin");
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setUserAgentField(null);
    client.setDefaultRequestContentType(null);
    // Keeps the letter case of header names; an origin's mistakes are for the judge to find.
    client.setHttpCompliance(
        HttpCompliance.RFC7230.with(
            "BYTE_EXACT", HttpCompliance.Violation.CASE_SENSITIVE_FIELD_NAME));
    client.setResponseBufferSize(PIECE);
    // The pool that Jetty makes by itself keeps no piece as large as this.
    client.setByteBufferPool(new ArrayByteBufferPool(0, STEP, PIECE));
    client.setMaxResponseHeadersSize(MAX_HEADERS);
    client.setMaxRequestHeadersSize(MAX_HEADERS);
    client.setMaxConnectionsPerDestination(CONNECTIONS);
    client.setMaxRequestsQueuedPerDestination(WAITING);
    client.setConnectTimeout(CONNECT.toMillis());
    client.setIdleTimeout(idle.toMillis());
  }
}
