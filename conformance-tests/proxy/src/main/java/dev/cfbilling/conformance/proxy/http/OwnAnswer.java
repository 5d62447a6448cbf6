package dev.cfbilling.conformance.proxy.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * An answer of the proxy's own, in one sentence of plain text: no client takes it for one of the
 * API, which speaks JSON.
 */
final class OwnAnswer implements Request.Handler {
  static final int BAD_GATEWAY = 502;
  static final int GATEWAY_TIMEOUT = 504;
  static final int MISDIRECTED = 421;
  static final int BAD_REQUEST = 400;
  static final int NOT_ALLOWED = 405;

  /** Answers what the server itself refuses: HTTP that is broken, or has two meanings. */
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Object reason = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
    write(
        response,
        response.getStatus(),
        "The proxy does not pass this request on: %s."
            .formatted(reason == null ? "it is broken" : reason),
        callback);
    return true;
  }

  static void write(Response response, int status, String sentence, Callback callback) {
    byte[] body = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
