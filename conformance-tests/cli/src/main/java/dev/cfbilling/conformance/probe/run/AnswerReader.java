package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.json.BodyReader;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Row;
import dev.cfbilling.conformance.probe.Usage;
import dev.cfbilling.conformance.target.ApiAnswer;
import dev.cfbilling.conformance.target.ApiCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads an answer once, and keeps the parts that probes judge. */
final class AnswerReader {
  /** About ten megabytes; a few days of all but the largest organizations have fewer. */
  private static final int MAX_ROWS = 10_000;

  private static final int LEAST = 8;

  private final Usage usage;
  private final List<String> secrets;
  private final List<Row> rows = new ArrayList<>();
  private long rowCount;
  private @Nullable JsonNode result;
  private boolean secret;

  /**
   * @param secrets credentials that an answer must not repeat
   */
  AnswerReader(Usage usage, List<String> secrets) {
    this.usage = usage;
    this.secrets = secrets;
  }

  ObservedAnswer read(ApiCall call, ApiAnswer answer) {
    boolean readable = answer.exchange().response().body().map(this::readBody).orElse(false);
    return new ObservedAnswer(
        call,
        answer.exchange(),
        answer.headers(),
        readable,
        List.copyOf(rows),
        rowCount,
        Optional.ofNullable(result),
        secret);
  }

  private boolean readBody(Body body) {
    try (BodyReader reader = new BodyReader(body, duplicate -> {})) {
      reader.expectStart();
      if (reader.token() == JsonToken.START_OBJECT) {
        reader.eachMember(name -> readMember(name, reader));
      } else {
        reader.skip();
      }
      reader.expectEnd();
      return true;
    } catch (IOException | JacksonException unreadable) {
      // The checks read the same body and report the error.
      return false;
    }
  }

  private void readMember(String name, BodyReader reader) {
    if (!name.equals("result")) {
      String text = reader.value().toString();
      secret |= secrets.stream().anyMatch(known -> isIn(text, known));
    } else if (reader.token() == JsonToken.START_ARRAY) {
      readRows(reader);
    } else {
      result = reader.value();
    }
  }

  /** Matches a short secret only as a whole string, since it may be an ordinary word. */
  private static boolean isIn(String json, String secret) {
    return json.contains(secret.length() < LEAST ? '"' + secret + '"' : secret);
  }

  private void readRows(BodyReader reader) {
    while (reader.next() != JsonToken.END_ARRAY) {
      if (rowCount < MAX_ROWS) {
        rows.add(Row.of((int) rowCount, reader.value(), usage));
      } else {
        reader.skip();
      }
      rowCount++;
    }
  }
}
