package dev.cfbilling.client.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The keys that an object of one schema can have. */
public final class Keys {
  private final List<String> names;
  private final JsonReader.Options all;
  private final JsonReader.Options[] each;

  private Keys(String[] names) {
    this.names = List.of(names);
    all = JsonReader.Options.of(names);
    each = Arrays.stream(names).map(JsonReader.Options::of).toArray(JsonReader.Options[]::new);
  }

  /**
   * Names the keys.
   *
   * @param names at least one
   * @return the keys
   */
  public static Keys of(String... names) {
    return new Keys(names);
  }

  /**
   * Starts to read objects that have these keys.
   *
   * @param reader what they are read from
   * @return what reads the members of one body's objects
   */
  public Members members(JsonReader reader) {
    return new Members(this, Lookahead.of(reader));
  }

  /**
   * The names.
   *
   * @return in the order in which they were named
   */
  public List<String> names() {
    return names;
  }

  int count() {
    return each.length;
  }

  /** How a member with the key starts that is not the first of its object. */
  String opening(int key) {
    return "," + Scalar.STRING.toJson(names.get(key)) + ":";
  }

  /**
   * Takes the next key if it is one of these.
   *
   * @return the key's place among the names, or -1 for another, which is not taken
   */
  int select(JsonReader reader) throws IOException {
    return reader.selectName(all);
  }

  /** The same, faster when it is the expected one. */
  int select(JsonReader reader, int expected) throws IOException {
    return reader.selectName(each[expected]) == 0 ? expected : select(reader);
  }
}
