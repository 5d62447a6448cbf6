package dev.cfbilling.client.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.nio.charset.CharsetEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that one property of one body has had, by their texts: days, units, names and prices,
 * of which there are few and which come again and again. A string that comes again is told by its
 * bytes, so that it is not even copied.
 *
 * <p>A property with too many different values is not worth a dictionary, which then gives up.
 *
 * @param <T> the values
 */
final class Dictionary<T> {
  /** More than there are metrics. To tell more values apart takes longer than to read them. */
  private static final int MOST_VALUES = 64;

  /** Longer texts are no names. */
  private static final int LONGEST = 128;

  private static final JsonReader.Options NOTHING = JsonReader.Options.of();

  private final boolean ofStrings;
  private final Map<String, Member<T>> seen = new LinkedHashMap<>();
  private final CharsetEncoder encoder = UTF_8.newEncoder();

  /** Of the strings seen, those that are told by their bytes, and the member of each. */
  private JsonReader.Options texts = NOTHING;

  private List<Member<T>> told = List.of();
  private int repeatsOfOthers;
  private int strangers;

  Dictionary(boolean ofStrings) {
    this.ofStrings = ofStrings;
  }

  /** Whether there were too many values: nothing is found here any more. */
  boolean hasGivenUp() {
    return strangers > MOST_VALUES;
  }

  /** Takes the next value if it is a string that is told by its bytes. */
  @Nullable Member<T> select(JsonReader reader) throws IOException {
    int text = reader.selectString(texts);
    return text < 0 ? null : told.get(text);
  }

  /** Finds the value of a text that was just read. */
  @Nullable Member<T> get(String text) {
    Member<T> member = seen.get(text);
    if (member != null && ofStrings) {
      noteRepeat();
    }
    return member;
  }

  /** Making options takes time for each value, so it waits until about as much was lost. */
  private void noteRepeat() {
    repeatsOfOthers++;
    if (repeatsOfOthers > told.size() / 2) {
      texts = JsonReader.Options.of(seen.keySet().toArray(String[]::new));
      told = List.copyOf(seen.values());
      repeatsOfOthers = 0;
    }
  }

  /** Adds a value whose text was not found, if it is one to be kept. */
  void add(String text, Member<T> member) {
    strangers++;
    if (hasGivenUp()) {
      texts = NOTHING;
      told = List.of();
      seen.clear();
    } else if (text.length() <= LONGEST && hasBytes(text)) {
      seen.put(text, member);
    }
  }

  /** Half a surrogate pair, for which strings have an escape, has none of its own. */
  private boolean hasBytes(String text) {
    return !ofStrings || encoder.canEncode(text);
  }
}
