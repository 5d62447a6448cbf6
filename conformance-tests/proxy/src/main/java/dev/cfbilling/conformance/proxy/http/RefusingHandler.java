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
  /** What the client of Jetty can't send as it came: half an escape, and what is not ASCII. */
  private static final Pattern BAD_ADDRESS = Pattern.compile("%(?![0-9a-fA-F]{2})|[^\\x21-\\x7e]");

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
          "The request is for the host \"%s\" at port %s; the proxy answers at port %s, for localhost and the address that it listens on; --allow-host names another."
              .formatted(uri.getHost(), port, Request.getLocalPort(request)),
          callback);
      return true;
    }
    String target = String.valueOf(uri.getPathQuery());
    if (BAD_ADDRESS.matcher(target).find()) {
      refuse(
          "its address has a % without two hexadecimal digits, or a byte that is no ASCII",
          response, callback);
      return true;
    }
    if (target.equals("*")) {
      refuse("it is about no path", response, callback);
      return true;
    }
    return super.handle(request, response, callback);
  }

  static void refuse(String why, Response response, Callback callback) {
    OwnAnswer.write(
        response,
        OwnAnswer.BAD_REQUEST,
        "The proxy does not pass this request on: %s.".formatted(why),
        callback);
  }
}
