package dev.cfbilling.client.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;

/** How a body is read that lacks what the contract requires. */
public enum Decoding {
  /** A required property that is missing, or null, is a mismatch. This is the default. */
  STRICT,

  /**
   * A required property that is missing, or null where it must not be, is null, also where its
   * accessor promises a value. Nothing takes its place, no zero and no empty text. {@code
   * missingProperties()} of its record names it. All else is read as strictly as ever.
   */
  LENIENT;

  /**
   * Has a reader read so.
   *
   * @param reader what reads
   */
  public void applyTo(JsonReader reader) {
    reader.setTag(Decoding.class, this);
  }

  static boolean isLenient(JsonReader reader) {
    return reader.tag(Decoding.class) == LENIENT;
  }

  /** Takes the next value if it is a null that stands for a missing value. */
  static boolean skipsNull(JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.NULL || !isLenient(reader)) {
      return false;
    }
    reader.nextNull();
    return true;
  }
}
