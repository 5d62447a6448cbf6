package dev.cfbilling.client;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** JSON as plain values, with exact numbers, and date-times by what they mean. */
final class JsonTree {
  private JsonTree() {}

  static @Nullable Object parse(String json) throws IOException {
    return read(JsonReader.of(new Buffer().writeUtf8(json)));
  }

  private static @Nullable Object read(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader);
      case BEGIN_ARRAY -> array(reader);
      case NUMBER -> new BigDecimal(reader.nextString());
      case STRING -> text(reader.nextString());
      case BOOLEAN -> reader.nextBoolean();
      default -> reader.nextNull();
    };
  }

  private static Object text(String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeParseException noDateTime) {
      return text;
    }
  }

  private static Map<String, @Nullable Object> object(JsonReader reader) throws IOException {
    Map<String, @Nullable Object> object = new TreeMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      object.put(reader.nextName(), read(reader));
    }
    reader.endObject();
    return object;
  }

  private static List<@Nullable Object> array(JsonReader reader) throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(read(reader));
    }
    reader.endArray();
    return array;
  }
}
