package dev.cfbilling.client.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an array into a list that cannot be changed, and writes it.
 *
 * @param <T> what the list holds
 */
public final class ListJsonAdapter<T> extends JsonAdapter<List<T>> {
  private final JsonAdapter<T> elements;

  /**
   * Reads and writes lists of what the adapter reads and writes.
   *
   * @param elements an adapter that takes no null
   */
  public ListJsonAdapter(JsonAdapter<T> elements) {
    this.elements = elements;
  }

  @Override
  public List<T> fromJson(JsonReader reader) throws IOException {
    List<T> list = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      list.add(elements.fromJson(reader));
    }
    reader.endArray();
    return Collections.unmodifiableList(list);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable List<T> list) throws IOException {
    if (list == null) {
      writer.nullValue();
      return;
    }
    writer.beginArray();
    for (T element : list) {
      elements.toJson(writer, element);
    }
    writer.endArray();
  }
}
