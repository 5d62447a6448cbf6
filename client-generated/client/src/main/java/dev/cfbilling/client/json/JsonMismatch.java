package dev.cfbilling.client.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;

/**
 * The ways in which JSON is not what the contract says. Each message names the value and ends with
 * its path, as Moshi's own do.
 */
public final class JsonMismatch {
  /** Enough to recognize a value by, and not a whole body. */
  private static final int QUOTED_LENGTH = 64;

  private JsonMismatch() {}

  /**
   * A key is missing. To be called before the object that lacks it ends, when the reader still
   * knows which object that is.
   *
   * @param name the key
   * @param reader where it was looked for
   * @return the exception to throw
   */
  public static JsonDataException missing(String name, JsonReader reader) {
    String object = object(reader.getPath());
    return new JsonDataException("Required value '" + name + "' missing at " + object);
  }

  /** The object that has the last key of the path. */
  static String object(String path) {
    return path.substring(0, path.lastIndexOf('.'));
  }

  /** The value that comes next has another type. */
  static JsonDataException unexpected(JsonReader reader, String expected) throws IOException {
    String sentence = "Expected " + expected + " but was " + reader.peek();
    return new JsonDataException(sentence + " at " + reader.getPath());
  }

  /** The value that was just read is of the right type, and is no {@code expected}. */
  static JsonDataException rejected(JsonReader reader, String value, String expected) {
    String path = reader.getPath();
    return new JsonDataException(value + " is not " + expected + " at " + ofLastValue(path));
  }

  /** The start of the value, on one line. */
  static String quoted(String value) {
    boolean fits = value.length() <= QUOTED_LENGTH;
    String start = fits ? value : value.substring(0, QUOTED_LENGTH) + "…";
    return "'" + start.replaceAll("\\p{Cntrl}", "?") + "'";
  }

  /** In an array, the reader has already moved on to the next index. */
  private static String ofLastValue(String path) {
    if (!path.endsWith("]")) {
      return path;
    }
    int bracket = path.lastIndexOf('[');
    int next = Integer.parseInt(path.substring(bracket + 1, path.length() - 1));
    return path.substring(0, bracket + 1) + (next - 1) + "]";
  }
}
