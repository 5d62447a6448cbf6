package dev.cfbilling.conformance.mock.http;

import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.JsonOutput;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors of the server itself, e.g. for malformed HTTP, in the API's envelope. */
final class ServerErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Object reason = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
    write(
        response,
        response.getStatus(),
        "The request can't be answered: %s.".formatted(reason == null ? "it is broken" : reason),
        callback);
    return true;
  }

  /** Refuses a request in one sentence. */
  static void write(Response response, int status, String sentence, Callback callback) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Envelope.failure(List.of(JsonOutput.object().put("message", sentence))).writeTo(body);
    response.setStatus(status);
    response.getHeaders().put(MockAnswer.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.size());
    response.write(true, ByteBuffer.wrap(body.toByteArray()), callback);
  }
}
