package dev.cfbilling.conformance.mock.http;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import okhttp3.Headers;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/**
 * Writes an answer as HTTP: compressed if the client accepts that, without a body where HTTP has
 * none, and streamed if it is unbounded.
 */
final class AnswerFormat {
  private static final String LENGTH = "Content-Length";
  private static final String ENCODING = "Content-Encoding";

  /** An answer with one of these headers is sent unchanged. */
  private static final Set<String> FRAMING = Set.of(LENGTH, ENCODING);

  private static final int NO_CONTENT = 204;
  private static final int CHUNK = 1 << 15;

  private AnswerFormat() {}

  /** Writes the whole reply. */
  static void write(HttpReply reply, String method, Headers asked, Response response)
      throws IOException {
    MockAnswer answer = reply.answer();
    HttpFields.Mutable headers = response.getHeaders();
    response.setStatus(answer.status());
    answer.headers().forEach(headers::put);
    boolean framed = answer.headers().keySet().stream().anyMatch(FRAMING::contains);
    boolean compressed =
        !framed && answer.status() != NO_CONTENT && AcceptEncoding.of(asked).takesGzip();
    if (compressed) {
      headers.put(ENCODING, "gzip");
    }
    OutputStream out = new BufferedOutputStream(Content.Sink.asOutputStream(response), CHUNK);
    if (method.equals("HEAD") || answer.status() == NO_CONTENT) {
      headers.remove(LENGTH);
    } else {
      Payload body = compressed ? new GzipPayload(answer.body()) : answer.body();
      if (!body.isUnbounded()) {
        body = whole(body, headers);
      }
      reply.delivery().sent(body, new ClientConnection(response.getRequest())).writeTo(out);
    }
    out.close();
  }

  /** Generates the body at once to send its length first, unless the answer states a length. */
  private static Payload whole(Payload body, HttpFields.Mutable headers) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(bytes);
    if (!headers.contains(LENGTH)) {
      headers.put(LENGTH, bytes.size());
    }
    return Payload.of(bytes.toByteArray());
  }
}
