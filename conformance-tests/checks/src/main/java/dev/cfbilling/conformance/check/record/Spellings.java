package dev.cfbilling.conformance.check.record;

import org.jspecify.annotations.Nullable;

/**
 * The strings that a property had lately: most of them come again, and need not be made again.
 *
 * <p>Of two that claim one place, the later has it.
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

  /** By some of the characters, from all over the string: of a date-time, all of its date. */
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
