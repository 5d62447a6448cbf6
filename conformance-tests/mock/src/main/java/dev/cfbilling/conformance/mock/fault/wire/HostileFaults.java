package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.mock.fault.ReceivedRequest;
import dev.cfbilling.conformance.mock.http.StreamError;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/** What a hostile server does; a client has to survive it. */
public final class HostileFaults {
  private static final String LONG_HEADER = "X-Padding: " + "a".repeat(8000) + "\r\n";
  private static final int DEPTH = 100_000;

  private HostileFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.of(
            "redirect-elsewhere",
            "The API sends its callers to another origin, where a plausible answer waits.",
            (Damage.OfAnswer) HostileFaults::elsewhere,
            "response.status",
            "probe.answer"),
        Fault.of(
            "gzip-bomb",
            "A compressed body of a few kilobytes a second is endless once it is read.",
            (Damage.OfAnswer) (request, answer) -> bomb(answer),
            "transport.endless"),
        Fault.of(
            "endless-header",
            "An answer's headers go on for ever.",
            new RawAnswer(
                text -> {
                  text.write(RawAnswer.HEAD);
                  while (true) {
                    text.write(LONG_HEADER);
                  }
                }),
            "transport.incomplete"),
        Fault.of(
            "slow-header",
            "An answer's headers come at a byte a second.",
            new RawAnswer(HostileFaults::dribble),
            "transport.stalled"),
        Fault.of(
            "bad-chunks",
            "A chunk's length is no number.",
            new RawAnswer(
                text ->
                    text.write(
                        RawAnswer.HEAD
                            + "Transfer-Encoding: chunked\r\n\r\n"
                            + "10\r\n{\"success\":true,\r\nzz\r\n\"result\":[]}\r\n0\r\n\r\n")),
            "transport.incomplete"),
        Fault.of(
            "two-lengths",
            "An answer has two lengths.",
            new RawAnswer(
                text ->
                    text.write(
                        RawAnswer.HEAD + "Content-Length: 2\r\nContent-Length: 40\r\n\r\n" + "{}")),
            "transport.incomplete"),
        Fault.of(
            "no-answer-once",
            "The first request's connection ends without an answer.",
            new StreamReset(StreamError.INTERNAL_ERROR, 1)),
        Fault.of(
            "h2-refused-once",
            "Over HTTP/2 the first request is refused (REFUSED_STREAM); else its connection ends.",
            new StreamReset(StreamError.REFUSED_STREAM, 1)),
        Fault.of(
            "h2-wants-http1",
            "Over HTTP/2 the first stream is reset (HTTP_1_1_REQUIRED); else the connection ends.",
            new StreamReset(StreamError.HTTP_1_1_REQUIRED, 1)),
        Fault.of(
            "h2-reset",
            "Over HTTP/2 the stream is reset in the middle of a body; else the connection ends.",
            new ConnectionFault(connection -> connection.resetStream(StreamError.INTERNAL_ERROR)),
            "transport.incomplete"),
        Fault.of(
            "deep-json",
            "The result is an array in an array, a hundred thousand deep.",
            (Damage.OfAnswer)
                (request, answer) ->
                    new MockAnswer(
                        answer.status(),
                        answer.headers(),
                        Payload.of("{\"result\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}")),
            "body.json"));
  }

  private static void dribble(RawAnswer.Text text) throws IOException {
    for (char letter : (RawAnswer.HEAD + LONG_HEADER).toCharArray()) {
      text.write(String.valueOf(letter));
      SlowPayload.pause();
    }
  }

  /**
   * Redirects to the other name of loopback, which is another origin; requests there are answered.
   */
  private static MockAnswer elsewhere(ReceivedRequest request, MockAnswer answer) {
    HttpUrl url = request.url();
    if (url.queryParameter("elsewhere") != null) {
      return answer;
    }
    HttpUrl other =
        url.newBuilder()
            .host(url.host().equals("localhost") ? "127.0.0.1" : "localhost")
            .addQueryParameter("elsewhere", "1")
            .build();
    return new MockAnswer(
        307,
        Map.of(MockAnswer.CONTENT_TYPE, "application/json", "Location", other.toString()),
        TransportFaults.failure(1, "Moved"));
  }

  private static MockAnswer bomb(MockAnswer answer) {
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.put("Content-Encoding", "gzip");
    return new MockAnswer(
        answer.status(), headers, new GzipBomb(Payload.of(BytePayload.beginning(answer.body()))));
  }
}
