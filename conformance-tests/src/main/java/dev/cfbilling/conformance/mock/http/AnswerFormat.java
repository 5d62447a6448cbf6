package dev.cfbilling.conformance.mock.http;

import dev.cfbilling.conformance.mock.answer.Answer;
import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/**
 * Turns an answer into HTTP: compressed for those who take it, without a body for a HEAD, in chunks
 * when it is of any size.
 */
public final class AnswerFormat {
  private AnswerFormat() {}

  /** The response to {@code request}; more may be said of it. */
  public static MockResponse.Builder of(RecordedRequest request, Answer answer) {
    MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
    answer.headers().forEach(response::setHeader);
    boolean compressed = AcceptEncoding.of(request.getHeaders()).takesGzip();
    Payload body = compressed ? new GzipPayload(answer.body()) : answer.body();
    if (compressed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    if (request.getMethod().equals("HEAD")) {
      return response.removeHeader("Content-Length");
    }
    // The server would write the length that is not known as -1.
    return body.isUnbounded()
        ? response
            .body(new ChunkedBody(body))
            .removeHeader("Content-Length")
            .setHeader("Transfer-Encoding", "chunked")
        : response.body(buffer(body));
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
