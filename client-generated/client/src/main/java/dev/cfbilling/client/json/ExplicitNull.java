package dev.cfbilling.client.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A null that has to be written, since its key is required. */
public final class ExplicitNull {
  private ExplicitNull() {}

  /**
   * Writes the value, also where a null would be left out together with its key.
   *
   * @param <T> what is written
   * @param adapter what writes a value that is not null
   * @param writer what to write to
   * @param value the value, or null
   * @throws IOException if nothing can be written
   */
  public static <T> void write(JsonAdapter<T> adapter, JsonWriter writer, @Nullable T value)
      throws IOException {
    if (value == null) {
      write(writer);
    } else {
      adapter.toJson(writer, value);
    }
  }

  static void write(JsonWriter writer) throws IOException {
    boolean serializesNulls = writer.getSerializeNulls();
    writer.setSerializeNulls(true);
    try {
      writer.nullValue();
    } finally {
      writer.setSerializeNulls(serializesNulls);
    }
  }
}
