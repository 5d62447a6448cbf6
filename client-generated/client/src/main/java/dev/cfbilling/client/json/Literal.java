package dev.cfbilling.client.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** A value that the contract fixes: there is nothing to tell a caller, only to demand. */
public enum Literal {
  /** The value {@code true}. */
  TRUE,
  /** The value {@code false}. */
  FALSE,
  /** The value {@code null}. */
  NULL;

  /**
   * Takes the next value if it is this one.
   *
   * @param reader what to read from
   * @throws com.squareup.moshi.JsonDataException if it is another value
   * @throws IOException if nothing can be read
   */
  public void read(JsonReader reader) throws IOException {
    if (this == NULL) {
      if (reader.peek() != JsonReader.Token.NULL) {
        throw JsonMismatch.unexpected(reader, "null");
      }
      reader.nextNull();
      return;
    }
    boolean value = Scalar.BOOLEAN.fromJson(reader);
    if (value != (this == TRUE)) {
      throw JsonMismatch.rejected(reader, Boolean.toString(value), this == TRUE ? "true" : "false");
    }
  }

  /**
   * Writes the value.
   *
   * @param writer what to write to
   * @throws IOException if nothing can be written
   */
  public void write(JsonWriter writer) throws IOException {
    if (this == NULL) {
      ExplicitNull.write(writer);
    } else {
      writer.value(this == TRUE);
    }
  }
}
