package dev.cfbilling.client.json;

import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;

/**
 * Reads the members of one body's objects, all of one schema.
 *
 * <p>Such objects tend to have the same keys in the same order, and many of them the same values.
 * So each member is expected to be the one that came here the last time. If it is, to the byte, it
 * is passed over and its value is recalled; anything else is left to Moshi's reader.
 */
public final class Members {
  private final Keys keys;
  private final Lookahead ahead;
  private final Step[] withAnyValue;
  private final Step start = new Step.AnyValue(-1);
  private Step previous = start;
  private Step last = start;
  private int key;

  Members(Keys keys, Lookahead ahead) {
    this.keys = keys;
    this.ahead = ahead;
    withAnyValue = new Step[keys.count()];
    Step before = start;
    for (int i = 0; i < withAnyValue.length; i++) {
      withAnyValue[i] = new Step.AnyValue(i);
      before.next = withAnyValue[i];
      before = withAnyValue[i];
    }
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
   * Moves on to the next member, of which {@link #key} is then to be asked, and its value to be
   * read.
   *
   * @param reader what to read from
   * @return whether there is one; if not, the object can be ended
   * @throws IOException if nothing can be read
   */
  public boolean next(JsonReader reader) throws IOException {
    Step expected = last.next;
    // The first has no comma before it, and only by reading it the reader knows that there is one.
    if (expected != null && last != start && expected.takeFrom(ahead)) {
      last = expected;
      key = expected.key;
      return true;
    }
    ahead.settle();
    boolean hasNext = readKey(reader, expected == null ? 0 : expected.key);
    ahead.caughtUp();
    return hasNext;
  }

  private boolean readKey(JsonReader reader, int expected) throws IOException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      key = keys.select(reader, expected);
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

  /** Takes note that the member that was just read may come again: it has, or it has a null. */
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
