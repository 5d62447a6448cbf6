package dev.cfbilling.conformance.har;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Small parts of a HAR as maps, lists, strings, numbers and booleans. */
final class HarTree {
  /** A number in the digits of the capture. */
  record Numeral(String written) {}

  /** Non-standard fields that we read; all others are dropped. */
  private static final Set<String> OWN_FIELDS = Set.of("_error", "_broken", "_fromCache", "_file");

  private HarTree() {}

  static @Nullable Object read(JsonReader json) throws IOException {
    return switch (json.peek()) {
      case BEGIN_OBJECT -> {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        HarJson.eachMember(
            json,
            name -> {
              if (isKept(name)) {
                object.put(name, read(json));
              } else {
                json.skipValue();
              }
            });
        yield object;
      }
      case BEGIN_ARRAY -> {
        List<@Nullable Object> array = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
          array.add(read(json));
        }
        json.endArray();
        yield array;
      }
      case NUMBER -> new Numeral(json.nextString());
      case BOOLEAN -> json.nextBoolean();
      case STRING -> json.nextString();
      default -> json.nextNull();
    };
  }

  static boolean isKept(String name) {
    return !name.startsWith("_") || OWN_FIELDS.contains(name);
  }

  static void write(@Nullable Object value, JsonGenerator to) {
    if (value instanceof Map<?, ?> object) {
      to.writeStartObject();
      object.forEach(
          (name, member) -> {
            to.writeName(String.valueOf(name));
            write(member, to);
          });
      to.writeEndObject();
    } else if (value instanceof List<?> array) {
      to.writeStartArray();
      array.forEach(element -> write(element, to));
      to.writeEndArray();
    } else if (value instanceof Numeral number) {
      to.writeNumber(number.written());
    } else if (value instanceof Boolean truth) {
      to.writeBoolean(truth);
    } else if (value == null) {
      to.writeNull();
    } else {
      to.writeString(value.toString());
    }
  }
}
