package dev.cfbilling.conformance.check.record;

import org.jspecify.annotations.Nullable;

/**
 * A cache of a property's recent strings, most of which recur.
 *
 * <p>If two hash to the same place, the later one replaces the other.
 */
public final class Spellings {
  private static final int PLACES = 512;
  private static final int SAMPLED = 16;

  private final Spelling[] recent = new Spelling[PLACES];
  private @Nullable Spelling last;

  Spelling of(char[] chars, int from, int length) {
    if (last == null || !last.is(chars, from, length)) {
      last = find(chars, from, length);
    }
    return last;
  }

  private Spelling find(char[] chars, int from, int length) {
    int place = place(chars, from, length);
    Spelling known = recent[place];
    if (known != null && known.is(chars, from, length)) {
      return known;
    }
    Spelling made = new Spelling(chars, from, length);
    recent[place] = made;
    return made;
  }

  /**
   * A hash of some characters from all over the string; it covers the whole date of a date-time.
   */
  private static int place(char[] chars, int from, int length) {
    int hash = length;
    if (length <= SAMPLED) {
      for (int i = from; i < from + length; i++) {
        hash = 31 * hash + chars[i];
      }
    } else {
      for (int i = 1; i <= SAMPLED; i++) {
        hash = 31 * hash + chars[from + (length * i - 1) / SAMPLED];
      }
    }
    return (hash ^ hash >>> 9 ^ hash >>> 18) & PLACES - 1;
  }
}
