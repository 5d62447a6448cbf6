package dev.cfbilling.client.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Properties that the contract requires. */
public final class Required {
  private Required() {}

  /**
   * Reads a value.
   *
   * @param <T> what is read
   * @param adapter what reads it, and takes no null
   * @param reader what to read from
   * @return the value; null for a null if the reader is {@linkplain Decoding#LENIENT lenient}
   * @throws IOException if nothing can be read
   */
  public static <T> @Nullable T read(JsonAdapter<T> adapter, JsonReader reader) throws IOException {
    return Decoding.skipsNull(reader) ? null : adapter.fromJson(reader);
  }

  /**
   * Takes note that a key is missing. To be called before the object that lacks it ends, when the
   * reader still knows which object that is.
   *
   * @param name the key
   * @param reader where it was looked for
   * @throws com.squareup.moshi.JsonDataException unless the reader is {@linkplain Decoding#LENIENT
   *     lenient}
   */
  public static void missing(String name, JsonReader reader) {
    if (!Decoding.isLenient(reader)) {
      throw JsonMismatch.missing(name, reader);
    }
  }
}
