package dev.cfbilling.client.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object with any keys into a map that cannot be changed, and writes it.
 *
 * @param <T> the map's values
 */
public final class MapJsonAdapter<T> extends JsonAdapter<Map<String, T>> {
  private final JsonAdapter<T> values;

  /**
   * Reads and writes maps to what the adapter reads and writes.
   *
   * @param values an adapter that takes no null
   */
  public MapJsonAdapter(JsonAdapter<T> values) {
    this.values = values;
  }

  /**
   * Copies a map.
   *
   * @param <T> its values
   * @param map what to copy
   * @return a copy of the same order that cannot be changed
   * @throws NullPointerException if it has a null
   */
  public static <T> Map<String, T> copyOf(Map<String, ? extends T> map) {
    Map<String, T> copy = new LinkedHashMap<>();
    map.forEach(
        (key, value) ->
            copy.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, key)));
    return Collections.unmodifiableMap(copy);
  }

  @Override
  public Map<String, T> fromJson(JsonReader reader) throws IOException {
    Map<String, T> map = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      map.put(reader.nextName(), values.fromJson(reader));
    }
    reader.endObject();
    return Collections.unmodifiableMap(map);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Map<String, T> map) throws IOException {
    if (map == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    for (Map.Entry<String, T> entry : map.entrySet()) {
      writer.name(entry.getKey());
      values.toJson(writer, entry.getValue());
    }
    writer.endObject();
  }
}
