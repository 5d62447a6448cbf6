package dev.cfbilling.client;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** JSON as plain values, with exact numbers and without members that are null. */
final class JsonTree {
  private JsonTree() {}

  static @Nullable Object parse(String json) throws IOException {
    return read(JsonReader.of(new Buffer().writeUtf8(json)));
  }

  private static @Nullable Object read(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader);
      case BEGIN_ARRAY -> array(reader);
      case NUMBER -> new BigDecimal(reader.nextString()).stripTrailingZeros();
      case STRING -> reader.nextString();
      case BOOLEAN -> reader.nextBoolean();
      default -> reader.nextNull();
    };
  }

  private static Map<String, Object> object(JsonReader reader) throws IOException {
    Map<String, Object> object = new TreeMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      Object value = read(reader);
      if (value != null) {
        object.put(name, value);
      }
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
