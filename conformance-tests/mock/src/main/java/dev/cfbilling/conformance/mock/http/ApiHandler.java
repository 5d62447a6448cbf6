package dev.cfbilling.conformance.mock.http;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers each request; ignores clients that have left. */
final class ApiHandler extends Handler.Abstract {
  private static final int MISDIRECTED = 421;

  private final HostRule hosts;
  private final Responder responder;

  ApiHandler(HostRule hosts, Responder responder) {
    this.hosts = hosts;
    this.responder = responder;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String host = request.getHttpURI().getHost();
    if (host != null && !hosts.allows(host)) {
      ServerErrors.write(
          response,
          MISDIRECTED,
          "The request is for the host \"%s\"; the mock answers for localhost and the address that it listens on; --allow-host names another."
              .formatted(host),
          callback);
      return true;
    }
    try {
      Headers headers = headers(request);
      HttpReply reply =
          responder.reply(
              request.getMethod(), url(request), headers, Content.Source.asInputStream(request));
      Thread.sleep(reply.latency().toMillis());
      AnswerFormat.write(reply, request.getMethod(), headers, response);
      callback.succeeded();
    } catch (IOException | RuntimeException gone) {
      callback.failed(new EofException(gone));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      callback.failed(new EofException(closing));
    }
    return true;
  }

  private static Headers headers(Request request) {
    Headers.Builder headers = new Headers.Builder();
    for (HttpField field : request.getHeaders()) {
      String value = field.getValue();
      headers.addUnsafeNonAscii(field.getName(), value == null ? "" : value);
    }
    return headers.build();
  }

  /** The path and the query as sent; HTTP/1.0 requests may lack a host. */
  private static HttpUrl url(Request request) {
    HttpURI uri = request.getHttpURI();
    String path = uri.getPathQuery();
    return HttpUrl.get(
        "%s://%s:%s%s"
            .formatted(
                request.isSecure() ? "https" : "http",
                uri.getHost() == null ? "localhost" : uri.getHost(),
                Request.getLocalPort(request),
                path != null && path.startsWith("/") ? path : "/"));
  }
}
