package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.JsonOutput;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.mock.http.ClientConnection;
import dev.cfbilling.conformance.mock.http.GzipPayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Faults on the wire: correct answers that arrive broken, late or never. */
public final class TransportFaults {
  private static final String HTML =
      """
      <html>
      <head><title>502 Bad Gateway</title></head>
      <body>
      <center><h1>502 Bad Gateway</h1></center>
      <hr><center>cloudflare</center>
      </body>
      </html>
      """;

  private TransportFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.of(
            "reset-mid-body",
            "The connection is reset in the middle of a body.",
            new ConnectionFault(ClientConnection::reset),
            "transport.incomplete"),
        Fault.of(
            "stall",
            "In the middle of a body nothing more comes.",
            new ConnectionFault(ClientConnection::hold),
            "transport.stalled"),
        Fault.of(
            "slow-trickle",
            "A body comes at 64 bytes a second.",
            new SlowPayload(64),
            "transport.stalled"),
        Fault.of(
            "truncated-gzip",
            "A compressed body ends before its end.",
            answer(TransportFaults::truncated),
            "transport.incomplete"),
        Fault.of(
            "wrong-content-length",
            "A body is shorter than its length says.",
            new WrongLength(),
            "transport.incomplete"),
        Fault.of(
            "endless-body",
            "A body goes on for ever.",
            answer(
                answer ->
                    new MockAnswer(
                        answer.status(), answer.headers(), new EndlessPayload(answer.body()))),
            "transport.endless"),
        Fault.of(
            "html-502",
            "Something before the API answers, in HTML.",
            answer(
                answer ->
                    new MockAnswer(
                        502, Map.of(MockAnswer.CONTENT_TYPE, "text/html"), Payload.of(HTML))),
            "drift.status",
            "response.content-type",
            "probe.answer"),
        Fault.of(
            "redirect",
            "The API sends its callers to another host.",
            answer(
                answer ->
                    new MockAnswer(
                        302,
                        Map.of(
                            MockAnswer.CONTENT_TYPE,
                            "application/json",
                            "Location",
                            "https://billing.example.net/client/v4"),
                        failure(1, "Moved"))),
            "response.status",
            "probe.answer"),
        Fault.of(
            "429-once",
            "The first request is one too many, and the next is not.",
            first(1, 429, failure(971, "Please wait and consider throttling your request speed"))),
        Fault.of(
            "500-twice",
            "Two requests fail, and the next does not.",
            first(2, 500, failure(0, "Internal server error"))));
  }

  static Payload failure(int code, String message) {
    return Envelope.failure(List.of(JsonOutput.object().put("code", code).put("message", message)));
  }

  private interface Change {
    MockAnswer of(MockAnswer answer);
  }

  private static Damage answer(Change change) {
    return (Damage.OfAnswer) (asked, answer) -> change.of(answer);
  }

  private static Damage first(int requests, int status, Payload failure) {
    return (Damage.OfAnswer)
        (asked, answer) ->
            asked.number() > requests
                ? answer
                : new MockAnswer(
                    status,
                    status == 429
                        ? Map.of(MockAnswer.CONTENT_TYPE, "application/json", "Retry-After", "1")
                        : Map.of(MockAnswer.CONTENT_TYPE, "application/json"),
                    failure);
  }

  private static MockAnswer truncated(MockAnswer answer) {
    byte[] beginning = BytePayload.beginning(answer.body());
    byte[] compressed = compressed(Payload.of(beginning));
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.put("Content-Encoding", "gzip");
    return new MockAnswer(
        answer.status(), headers, Payload.of(Arrays.copyOf(compressed, compressed.length / 2)));
  }

  private static byte[] compressed(Payload payload) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new GzipPayload(payload).writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
