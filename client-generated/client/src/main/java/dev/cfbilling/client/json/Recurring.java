package dev.cfbilling.client.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one property of one body, which may come again and again. What does is
 * neither copied nor parsed, and records that say the same share it.
 *
 * <p>What is known of a body lasts as long as its reader, so that no text of one customer stays
 * behind for the next.
 *
 * @param <T> what the values look like in Java
 */
public final class Recurring<T> {
  private final Members members;
  private final int key;
  private final String opening;
  private final Scalar<T> scalar;
  private final Dictionary<T> dictionary;
  private final Member<T> withNull;
  private @Nullable Member<T> recalled;

  /**
   * @param members what reads the keys
   * @param key the property's
   * @param opening how a member with that key starts
   * @param scalar what reads a value that has not been seen
   */
  Recurring(Members members, int key, String opening, Scalar<T> scalar) {
    this.members = members;
    this.key = key;
    this.opening = opening;
    this.scalar = scalar;
    dictionary = new Dictionary<>(scalar.isString());
    withNull = new Member<>(this, null, null);
  }

  int key() {
    return key;
  }

  /** The bytes of a member with a value of that text, where no white space is between them. */
  byte[] spelling(@Nullable String text) {
    return (opening + (text == null ? "null" : scalar.jsonOf(text))).getBytes(UTF_8);
  }

  /** Takes note that the value to be read next was passed over: no reader will find it. */
  void recall(Member<T> member) {
    recalled = member;
  }

  /**
   * Reads a value.
   *
   * @param reader what to read from
   * @return the value; null for a null if the reader is {@linkplain Decoding#LENIENT lenient}
   * @throws IOException if nothing can be read
   */
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    Member<T> known = readKnown(reader);
    if (known != null) {
      return Objects.requireNonNull(known.value);
    }
    return Decoding.skipsNull(reader) ? null : readOther(reader);
  }

  /**
   * Reads a value or a null.
   *
   * @param reader what to read from
   * @return the value, or null
   * @throws IOException if nothing can be read
   */
  public @Nullable T orNull(JsonReader reader) throws IOException {
    Member<T> known = readKnown(reader);
    if (known != null) {
      return known.value;
    }
    if (reader.peek() == Token.NULL) {
      members.repeated(withNull);
      return reader.nextNull();
    }
    return readOther(reader);
  }

  private @Nullable Member<T> readKnown(JsonReader reader) throws IOException {
    Member<T> passed = recalled;
    if (passed != null) {
      recalled = null;
      return passed;
    }
    Member<T> known = dictionary.select(reader);
    if (known != null) {
      members.repeated(known);
    }
    return known;
  }

  private T readOther(JsonReader reader) throws IOException {
    if (dictionary.hasGivenUp()) {
      return scalar.fromJson(reader);
    }
    String text = scalar.readText(reader);
    Member<T> again = dictionary.get(text);
    if (again != null) {
      members.repeated(again);
      return Objects.requireNonNull(again.value);
    }
    T value = scalar.parse(text, reader);
    dictionary.add(text, new Member<>(this, text, value));
    return value;
  }
}
