package dev.cfbilling.conformance.proxy.http;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses tunnels and requests for other hosts, with one sentence. */
final class RefusingHandler extends Handler.Wrapper {
  /** What the client of Jetty can't send. */
  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

  private final String origin;
  private final AllowedHosts hosts;

  RefusingHandler(ProxyServer.Settings settings, Handler handler) {
    super(handler);
    this.origin = new Upstream(settings.origin()).host();
    this.hosts = new AllowedHosts(settings.address(), settings.hosts());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (HttpMethod.CONNECT.is(request.getMethod())) {
      // Or the client would wait for a tunnel's end.
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      OwnAnswer.write(
          response,
          OwnAnswer.NOT_ALLOWED,
          "This proxy opens no tunnels; it stands in front of %s: let its address be the base URL."
              .formatted(origin),
          callback);
      return true;
    }
    HttpURI uri = request.getHttpURI();
    int port = Request.getServerPort(request);
    if (uri.getHost() != null
        && !hosts.allows(uri.getHost(), port, Request.getLocalPort(request))) {
      OwnAnswer.write(
          response,
          OwnAnswer.MISDIRECTED,
          "The request is for the host \"%s\"; the proxy answers for localhost and the address and port that it listens on; --allow-host names another."
              .formatted(uri.getAuthority()),
          callback);
      return true;
    }
    if (BAD_ESCAPE.matcher(String.valueOf(uri.getPathQuery())).find()) {
      OwnAnswer.write(
          response,
          OwnAnswer.BAD_REQUEST,
          "The proxy does not pass this request on: its address has a % without two hexadecimal digits.",
          callback);
      return true;
    }
    return super.handle(request, response, callback);
  }
}
