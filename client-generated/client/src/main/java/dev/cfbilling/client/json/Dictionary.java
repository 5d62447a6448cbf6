package dev.cfbilling.client.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the strings of one property of one body: days, units and names, of which there are few and
 * which come again and again. What comes again is told by its bytes, so that it is neither copied
 * nor parsed, and records that say the same share it.
 *
 * <p>A property that has too many different values to be worth it is read as without a dictionary.
 * A dictionary lasts as long as the reader of its body, so that no text of one customer stays
 * behind for the next.
 *
 * @param <T> what the strings look like in Java
 */
public final class Dictionary<T> {
  /** As many as a big account has zones; telling many more apart would cost what is saved. */
  private static final int MOST_VALUES = 256;

  /** Longer texts are no names. */
  private static final int LONGEST = 128;

  private static final JsonReader.Options NOTHING = JsonReader.Options.of();

  private final Scalar<T> scalar;
  private final Map<String, T> seen = new LinkedHashMap<>();

  /** Of those seen, the ones that are told by their bytes, and the value of each. */
  private JsonReader.Options texts = NOTHING;

  private List<T> values = List.of();
  private int repeatsOfOthers;
  private boolean givenUp;

  /**
   * Starts without any value.
   *
   * @param scalar what reads a string that has not been seen
   */
  public Dictionary(Scalar<T> scalar) {
    this.scalar = scalar;
  }

  /**
   * Reads a value.
   *
   * @param reader what to read from
   * @return the value
   * @throws IOException if nothing can be read
   */
  public T fromJson(JsonReader reader) throws IOException {
    int known = reader.selectString(texts);
    return known >= 0 ? values.get(known) : readUnknown(reader);
  }

  /**
   * Reads a value or a null.
   *
   * @param reader what to read from
   * @return the value, or null
   * @throws IOException if nothing can be read
   */
  public @Nullable T orNull(JsonReader reader) throws IOException {
    int known = reader.selectString(texts);
    if (known >= 0) {
      return values.get(known);
    }
    return reader.peek() == Token.NULL ? reader.nextNull() : readUnknown(reader);
  }

  private T readUnknown(JsonReader reader) throws IOException {
    if (givenUp || reader.peek() != Token.STRING) {
      return scalar.fromJson(reader);
    }
    String text = reader.nextString();
    T again = seen.get(text);
    if (again != null) {
      noteRepeat();
      return again;
    }
    T value = scalar.parse(text, reader);
    if (seen.size() == MOST_VALUES) {
      giveUp();
    } else if (text.length() <= LONGEST) {
      seen.put(text, value);
    }
    return value;
  }

  /** Making options takes time for each value, so it waits until about as much was lost. */
  private void noteRepeat() {
    repeatsOfOthers++;
    if (repeatsOfOthers > values.size() / 2) {
      texts = JsonReader.Options.of(seen.keySet().toArray(String[]::new));
      values = List.copyOf(seen.values());
      repeatsOfOthers = 0;
    }
  }

  private void giveUp() {
    givenUp = true;
    texts = NOTHING;
    values = List.of();
    seen.clear();
  }
}
