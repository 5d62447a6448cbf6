package dev.cfbilling.client.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The keys that an object of one schema can have.
 *
 * <p>Objects of one body tend to have the same keys in the same order. So each is compared with the
 * one that is expected to come next, and is looked for among the others only when it is not that.
 */
public final class Keys {
  private final JsonReader.Options all;
  private final JsonReader.Options[] each;

  private Keys(String[] names) {
    all = JsonReader.Options.of(names);
    each = Arrays.stream(names).map(JsonReader.Options::of).toArray(JsonReader.Options[]::new);
  }

  /**
   * Names the keys.
   *
   * @param names at least one, in the order in which they are first expected
   * @return the keys
   */
  public static Keys of(String... names) {
    return new Keys(names);
  }

  /**
   * Starts to learn the order in which the keys come.
   *
   * @return what reads the keys of one body's objects
   */
  public Order order() {
    return new Order();
  }

  /** Reads keys, and keeps in mind which came after which. */
  public final class Order {
    private final int[] next = IntStream.range(1, each.length + 1).toArray();
    private int last = each.length - 1;

    private Order() {
      next[last] = 0;
    }

    /**
     * Takes the next key if it is one of these.
     *
     * @param reader what to read from
     * @return the key's place among the names, or -1 for another, which is not taken
     * @throws IOException if nothing can be read
     */
    public int select(JsonReader reader) throws IOException {
      int expected = next[last];
      int key = reader.selectName(each[expected]) == 0 ? expected : reader.selectName(all);
      if (key >= 0) {
        next[last] = key;
        last = key;
      }
      return key;
    }
  }
}
