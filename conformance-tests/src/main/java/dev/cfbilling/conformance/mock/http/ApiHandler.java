package dev.cfbilling.conformance.mock.http;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Has each request answered; a client that is gone meanwhile is no news. */
final class ApiHandler extends Handler.Abstract {
  private final Responder responder;

  ApiHandler(Responder responder) {
    this.responder = responder;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      Headers headers = headers(request);
      Reply reply = responder.reply(request.getMethod(), url(request), headers);
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

  /** The path and the query as sent, whatever host was named. */
  private static HttpUrl url(Request request) {
    String path = request.getHttpURI().getPathQuery();
    return HttpUrl.get(
        "http://localhost:%d%s"
            .formatted(Request.getLocalPort(request), path == null ? "/" : path));
  }
}
