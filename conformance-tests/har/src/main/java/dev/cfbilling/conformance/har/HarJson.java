package dev.cfbilling.conformance.har;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.cfbilling.conformance.body.Body;
import java.io.IOException;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Reads parts of a HAR leniently: exporters vary, so null or a value of another type counts as
 * absent.
 */
final class HarJson {
  private HarJson() {}

  interface MemberReader {
    void read(String name) throws IOException;
  }

  interface PairReader {
    void read(String name, String value);
  }

  /**
   * Calls back for each member of an object, with the reader at its value; other values have none.
   */
  static void eachMember(JsonReader json, MemberReader reader) throws IOException {
    if (json.peek() != Token.BEGIN_OBJECT) {
      json.skipValue();
      return;
    }
    json.beginObject();
    while (json.hasNext()) {
      reader.read(json.nextName());
    }
    json.endObject();
  }

  static void eachPair(JsonReader json, PairReader reader) throws IOException {
    if (json.peek() != Token.BEGIN_ARRAY) {
      json.skipValue();
      return;
    }
    json.beginArray();
    while (json.hasNext()) {
      String[] pair = {"", ""};
      eachMember(
          json,
          name -> {
            switch (name) {
              case "name" -> pair[0] = text(json);
              case "value" -> pair[1] = text(json);
              default -> json.skipValue();
            }
          });
      reader.read(pair[0], pair[1]);
    }
    json.endArray();
  }

  /** Whether a body is one JSON value, and nothing of it is missing. */
  static boolean isWhole(Body body) throws IOException {
    try (JsonReader json = JsonReader.of(Okio.buffer(Okio.source(body.open())))) {
      json.skipValue();
      return json.peek() == Token.END_DOCUMENT;
    } catch (JsonDataException | IOException notWhole) {
      return false;
    }
  }

  /** A string or number as text; empty for anything else. */
  static String text(JsonReader json) throws IOException {
    String scalar = scalar(json);
    return scalar == null ? "" : scalar;
  }

  /** A string or number as text; null for anything else. */
  static @Nullable String scalar(JsonReader json) throws IOException {
    if (json.peek() == Token.STRING || json.peek() == Token.NUMBER) {
      return json.nextString();
    }
    json.skipValue();
    return null;
  }
}
