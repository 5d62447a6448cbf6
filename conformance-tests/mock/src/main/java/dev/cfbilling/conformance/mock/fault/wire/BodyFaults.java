package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Bodies that are not JSON, or not the intended JSON. */
public final class BodyFaults {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private BodyFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.of("empty-body", "The body is empty.", body(json -> Payload.of("")), "body.empty"),
        Fault.of(
            "cut-json",
            "The last brace is missing.",
            body(json -> BytePayload.changed(json, BodyFaults::withoutLast)),
            "body.json"),
        Fault.of(
            "trailing-text",
            "There is something behind the last brace.",
            body(json -> then(json, "x")),
            "body.json"),
        Fault.of(
            "two-bodies", "The JSON is there twice.", body(json -> both(json, json)), "body.json"),
        Fault.of(
            "byte-order-mark",
            "The JSON begins with a byte order mark.",
            body(json -> both(Payload.of(BYTE_ORDER_MARK), json)),
            "body.json"),
        Fault.of(
            "utf-16",
            "The JSON is in UTF-16.",
            body(json -> in(json, StandardCharsets.UTF_16BE)),
            "body.json"),
        Fault.of(
            "latin-1",
            "The JSON is in Latin-1, with a byte that no UTF-8 has.",
            body(json -> BytePayload.changed(json, BodyFaults::inLatin1)),
            "body.json"),
        Fault.of(
            "not-a-number",
            "The body is the word NaN.",
            body(json -> Payload.of("NaN")),
            "body.json"));
  }

  private static Damage body(UnaryOperator<Payload> change) {
    return (Damage.OfAnswer)
        (asked, answer) ->
            answer.status() == 200
                ? new MockAnswer(200, answer.headers(), change.apply(answer.body()))
                : answer;
  }

  private static byte[] withoutLast(byte[] json) {
    return Arrays.copyOf(json, json.length - 1);
  }

  private static Payload in(Payload json, Charset charset) {
    return BytePayload.changed(
        json, bytes -> new String(bytes, StandardCharsets.UTF_8).getBytes(charset));
  }

  /** Adds a message with an accent, which the wrong charset breaks. */
  private static byte[] inLatin1(byte[] json) {
    return new String(json, StandardCharsets.UTF_8)
        .replaceFirst("\\{", "{\"notice\":\"d\u00e9j\u00e0 vu\",")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Payload then(Payload json, String text) {
    return both(json, Payload.of(text));
  }

  private static Payload both(Payload one, Payload other) {
    return new Payload() {
      @Override
      public void writeTo(OutputStream out) throws IOException {
        one.writeTo(out);
        other.writeTo(out);
      }

      @Override
      public boolean isUnbounded() {
        return one.isUnbounded() || other.isUnbounded();
      }
    };
  }
}
