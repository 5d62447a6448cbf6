package dev.cfbilling.client.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Properties of one object that the contract does not know: any JSON, as strings, booleans,
 * numbers, lists, maps and nulls. A number is a {@link BigDecimal} if that holds it as it was sent,
 * and else a {@link Number} whose text is the one that was sent.
 *
 * <p>Of what nobody asked for, an object keeps {@value #MOST_VALUES} values and {@value
 * #MOST_CHARACTERS} characters at most; a property beyond that is passed over.
 */
public final class AdditionalProperties {
  private static final int MOST_VALUES = 10_000;
  private static final int MOST_CHARACTERS = 256 * 1024;

  private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();
  private int values;
  private int characters;

  private AdditionalProperties() {}

  /**
   * Reads the next member of an object.
   *
   * @param reader what to read from, in front of the member
   * @param before what was read of the object before, or null
   * @return that and the member
   * @throws IOException if nothing can be read
   */
  public static AdditionalProperties read(JsonReader reader, @Nullable AdditionalProperties before)
      throws IOException {
    AdditionalProperties properties = before == null ? new AdditionalProperties() : before;
    properties.readMember(reader);
    return properties;
  }

  private void readMember(JsonReader reader) throws IOException {
    String key = keep(reader.nextName());
    Object value = readValue(reader);
    if (!isFull()) {
      properties.put(key, value);
    }
  }

  /**
   * All that was read.
   *
   * @return the properties, which cannot be changed
   */
  public Map<String, @Nullable Object> toMap() {
    return Collections.unmodifiableMap(properties);
  }

  private boolean isFull() {
    return values > MOST_VALUES || characters > MOST_CHARACTERS;
  }

  private String keep(String text) {
    characters = Math.min(characters + text.length(), MOST_CHARACTERS + 1);
    return text;
  }

  private @Nullable Object readValue(JsonReader reader) throws IOException {
    values = Math.min(values + 1, MOST_VALUES + 1);
    if (isFull()) {
      reader.skipValue();
      return null;
    }
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> readObject(reader);
      case BEGIN_ARRAY -> readArray(reader);
      case STRING -> keep(reader.nextString());
      case NUMBER -> number(keep(reader.nextString()));
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> reader.nextNull();
      default -> throw JsonMismatch.unexpected(reader, "a value");
    };
  }

  private Map<String, @Nullable Object> readObject(JsonReader reader) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      if (isFull()) {
        reader.skipName();
        reader.skipValue();
      } else {
        object.put(keep(reader.nextName()), readValue(reader));
      }
    }
    reader.endObject();
    return Collections.unmodifiableMap(object);
  }

  private List<@Nullable Object> readArray(JsonReader reader) throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      if (isFull()) {
        reader.skipValue();
      } else {
        array.add(readValue(reader));
      }
    }
    reader.endArray();
    return Collections.unmodifiableList(array);
  }

  private static Number number(String text) {
    try {
      BigDecimal number = Numbers.parseDecimal(text);
      return number.signum() == 0 && text.startsWith("-") ? new NumberText(text) : number;
    } catch (NumberFormatException tooLong) {
      return new NumberText(text);
    }
  }

  /**
   * Writes properties as members of the object that is being written.
   *
   * @param writer what to write to
   * @param properties what to write
   * @throws IOException if nothing can be written
   */
  public static void write(JsonWriter writer, Map<String, ? extends @Nullable Object> properties)
      throws IOException {
    for (Map.Entry<String, ? extends @Nullable Object> property : properties.entrySet()) {
      writer.name(property.getKey());
      writeValue(writer, property.getValue());
    }
  }

  private static void writeValue(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> object) {
      writer.beginObject();
      for (Map.Entry<?, ?> member : object.entrySet()) {
        writer.name(String.valueOf(member.getKey()));
        writeValue(writer, member.getValue());
      }
      writer.endObject();
    } else if (value instanceof Collection<?> array) {
      writer.beginArray();
      for (Object element : array) {
        writeValue(writer, element);
      }
      writer.endArray();
    } else if (value instanceof String string) {
      writer.value(string);
    } else if (value instanceof Number number) {
      writer.value(number);
    } else if (value instanceof Boolean bool) {
      writer.value(bool.booleanValue());
    } else {
      ExplicitNull.write(writer);
    }
  }

  /**
   * Copies properties.
   *
   * @param properties what to copy
   * @param known the keys that the contract knows
   * @return a copy that cannot be changed
   * @throws IllegalArgumentException if the contract knows one, or if one has no place in JSON
   */
  public static Map<String, @Nullable Object> copyOf(
      Map<String, ? extends @Nullable Object> properties, Collection<String> known) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    properties.forEach(
        (key, value) -> {
          if (known.contains(key)) {
            throw new IllegalArgumentException(
                "The contract knows the property %s; it has a setter of its own.".formatted(key));
          }
          copy.put(key, copyOf(value));
        });
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable Object copyOf(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, member) -> copy.put(String.valueOf(key), copyOf(member)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof Collection<?> collection) {
      List<@Nullable Object> copy = new ArrayList<>();
      collection.forEach(element -> copy.add(copyOf(element)));
      return Collections.unmodifiableList(copy);
    }
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    throw new IllegalArgumentException(
        "A %s has no place in JSON; give a string, a boolean, a number, a list, a map or null."
            .formatted(value.getClass().getName()));
  }
}
