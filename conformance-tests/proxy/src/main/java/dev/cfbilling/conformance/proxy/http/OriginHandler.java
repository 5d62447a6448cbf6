package dev.cfbilling.conformance.proxy.http;

import dev.cfbilling.transport.Network;
import dev.cfbilling.transport.proxy.ProxyAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Response.CompleteListener;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Passes each request on to the origin. */
final class OriginHandler extends ProxyHandler.Reverse {
  private static final String TAP = OriginHandler.class.getName() + ".tap";

  private final Upstream upstream;
  private final Network network;
  private final Optional<ProxyAddress> through;
  private final Duration idle;
  private final CallTap.Source taps;

  OriginHandler(ProxyServer.Settings settings, CallTap.Source taps) {
    super(Request::getHttpURI);
    this.upstream = new Upstream(settings.origin());
    this.network = settings.network();
    this.through = network.proxyFor(settings.origin());
    this.idle = settings.idle();
    this.taps = taps;
  }

  @Override
  protected HttpClient newHttpClient() {
    return OriginClient.create(upstream.isSecure(), network);
  }

  @Override
  protected void configureHttpClient(HttpClient client) {
    OriginClient.configure(client, idle);
    through.ifPresent(proxy -> OriginClient.goThrough(proxy, client));
  }

  @Override
  protected org.eclipse.jetty.client.Request newProxyToServerRequest(
      Request fromClient, HttpURI uri) {
    String path = uri.getPathQuery();
    String target = upstream.target(path == null || path.isEmpty() ? "/" : path);
    org.eclipse.jetty.client.Request toOrigin =
        upstream
            .address(target)
            .map(getHttpClient()::newRequest)
            .orElseGet(() -> getHttpClient().newRequest(upstream.root()).path(target))
            .method(fromClient.getMethod());
    if (fromClient.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
      toOrigin.trailersSupplier(fromClient::getTrailers);
    }
    return toOrigin;
  }

  @Override
  protected void copyRequestHeaders(Request fromClient, org.eclipse.jetty.client.Request toOrigin) {
    toOrigin.headers(
        headers -> {
          headers.clear();
          for (HttpField field : HopHeaders.endToEnd(fromClient.getHeaders())) {
            headers.add(
                field.getHeader() == HttpHeader.HOST
                    ? new HttpField(HttpHeader.HOST, field.getName(), upstream.host())
                    : field);
          }
          if (!headers.contains(HttpHeader.HOST)) {
            headers.put(HttpHeader.HOST, upstream.host());
          }
        });
    toOrigin.attribute(TAP, tap(toOrigin));
  }

  private GuardedTap tap(org.eclipse.jetty.client.Request toOrigin) {
    URI root = upstream.root();
    String query = toOrigin.getQuery();
    String url =
        root.resolve("/").toString().replaceFirst("/$", "")
            + toOrigin.getPath()
            + (query == null ? "" : "?" + query);
    return GuardedTap.open(
        taps, toOrigin.getMethod(), url, HttpFields.build(toOrigin.getHeaders()).asImmutable());
  }

  static GuardedTap tapOf(org.eclipse.jetty.client.Request toOrigin) {
    return (GuardedTap) Objects.requireNonNull(toOrigin.getAttributes().get(TAP));
  }

  @Override
  protected void addProxyHeaders(Request fromClient, org.eclipse.jetty.client.Request toOrigin) {
    // The origin gets what the client sent.
  }

  @Override
  protected org.eclipse.jetty.client.Request.Content newProxyToServerRequestContent(
      Request fromClient, Response toClient, org.eclipse.jetty.client.Request toOrigin) {
    return new TappedContent(
        super.newProxyToServerRequestContent(fromClient, toClient, toOrigin), tapOf(toOrigin));
  }

  @Override
  protected CompleteListener newServerToProxyResponseListener(
      Request fromClient,
      org.eclipse.jetty.client.Request toOrigin,
      Response toClient,
      Callback callback) {
    return new PassedResponse(name(), toOrigin, toClient, callback);
  }

  private String name() {
    return upstream.host() + through.map(proxy -> " through the proxy " + proxy).orElse("");
  }
}
