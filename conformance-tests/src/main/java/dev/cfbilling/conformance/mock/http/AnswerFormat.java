package dev.cfbilling.conformance.mock.http;

import dev.cfbilling.conformance.mock.answer.Answer;
import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/**
 * Turns an answer into HTTP: compressed for those who take it, without a body for a HEAD, in chunks
 * when it is of any size.
 */
public final class AnswerFormat {
  private static final String LENGTH = "Content-Length";
  private static final String ENCODING = "Content-Encoding";

  /** An answer that has one of these is sent as it is. */
  private static final Set<String> FRAMING = Set.of(LENGTH, ENCODING);

  private AnswerFormat() {}

  /** The response to {@code request}; more may be said of it. */
  public static MockResponse.Builder of(RecordedRequest request, Answer answer) {
    MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
    answer.headers().forEach(response::setHeader);
    boolean framed = answer.headers().keySet().stream().anyMatch(FRAMING::contains);
    boolean compressed = !framed && AcceptEncoding.of(request.getHeaders()).takesGzip();
    Payload body = compressed ? new GzipPayload(answer.body()) : answer.body();
    if (compressed) {
      response.setHeader(ENCODING, "gzip");
    }
    if (request.getMethod().equals("HEAD")) {
      return response.removeHeader(LENGTH);
    }
    // The server would write the length that is not known as -1.
    return body.isUnbounded()
        ? response
            .body(new ChunkedBody(body))
            .removeHeader(LENGTH)
            .setHeader("Transfer-Encoding", "chunked")
        : withLength(response.body(buffer(body)), answer);
  }

  /** The body's own length, unless the answer says another. */
  private static MockResponse.Builder withLength(MockResponse.Builder response, Answer answer) {
    String length = answer.headers().get(LENGTH);
    return length == null ? response : response.setHeader(LENGTH, length);
  }

  private static Buffer buffer(Payload body) {
    Buffer buffer = new Buffer();
    try {
      body.writeTo(buffer.outputStream());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return buffer;
  }
}
