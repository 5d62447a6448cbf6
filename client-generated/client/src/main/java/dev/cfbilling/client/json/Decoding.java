package dev.cfbilling.client.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;

/** How a body is read that lacks what the contract requires. */
public enum Decoding {
  /** A required property that is missing, or null, is a mismatch. This is the default. */
  STRICT,

  /**
   * A text that is required and missing, or null where it must not be, is null, also where its
   * accessor promises a value: nothing takes its place. {@link JsonObject#missingProperties} names
   * it. Numbers, dates, lists and objects stay required, and all else is read as strictly as ever:
   * of money and of what holds a body together nothing is guessed.
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
