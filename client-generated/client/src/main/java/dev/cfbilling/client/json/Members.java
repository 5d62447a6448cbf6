package dev.cfbilling.client.json;

import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one body's objects, all of one schema.
 *
 * <p>Such objects tend to have the same keys in the same order, and many of them the same values.
 * So each member is expected to be the one that came here the last time. If it is, to the byte, it
 * is passed over ({@link Lookahead#take}), and the property of its key is told which value that was
 * ({@link Recurring#recall}), to give it when it is asked for. Anything else is left to Moshi's
 * reader; when it has read a value that had been there before, what is expected here from now on is
 * that ({@link #repeated}).
 */
public final class Members {
  private final Keys keys;
  private final Lookahead ahead;
  private final Step[] withAnyValue;
  private final Step start = new Step.AnyValue(-1);

  /** The member that was read last, or the start of the object. */
  private Step last = start;

  /** What came before it, and expects it from now on. */
  private Step previous = start;

  private int key;

  Members(Keys keys, Lookahead ahead) {
    this.keys = keys;
    this.ahead = ahead;
    withAnyValue = new Step[keys.count()];
    Arrays.setAll(withAnyValue, Step.AnyValue::new);
  }

  /**
   * Says which values a key is expected to have again and again.
   *
   * @param <T> the values
   * @param key the key's place among the names
   * @param scalar what reads a value that has not been seen
   * @return what reads them all
   */
  public <T> Recurring<T> recurring(int key, Scalar<T> scalar) {
    return new Recurring<>(this, key, keys.opening(key), scalar);
  }

  /**
   * Begins an object.
   *
   * @param reader what to read from
   * @throws IOException if nothing can be read
   */
  public void begin(JsonReader reader) throws IOException {
    reader.beginObject();
    last = start;
  }

  /**
   * Moves on to the next member. Then {@link #key} is to be asked for, and the value to be read: by
   * the key's {@link Recurring} if it has one, as the value may have been passed over already, else
   * from the reader.
   *
   * @param reader what to read from
   * @return whether there is one; if not, the object can be ended
   * @throws IOException if nothing can be read
   */
  public boolean next(JsonReader reader) throws IOException {
    Step expected = last.next;
    // The reader has to read the first by itself, or it would take the object for an empty one.
    if (expected != null && last != start && expected.takeFrom(ahead)) {
      last = expected;
      key = expected.key;
      return true;
    }
    ahead.skipPassed();
    boolean hasNext = readKey(reader, expected);
    ahead.forgetPassed();
    return hasNext;
  }

  private boolean readKey(JsonReader reader, @Nullable Step expected) throws IOException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      key = expected == null ? keys.select(reader) : keys.select(reader, expected.key);
    } catch (JsonEncodingException malformed) {
      throw ahead.inPlace(malformed, reader);
    }
    if (key >= 0) {
      previous = last;
      follow(withAnyValue[key]);
    }
    return true;
  }

  /**
   * The key of the member.
   *
   * @return its place among the names, or -1 for another, which is not taken yet
   */
  public int key() {
    return key;
  }

  /** Takes note of which member was just read, when that is one to be expected again. */
  void repeated(Member<?> member) {
    member.spell();
    if (member.next == null) {
      member.next = withAnyValue[member.key].next;
    }
    follow(member);
  }

  private void follow(Step step) {
    previous.next = step;
    last = step;
  }
}
