package dev.cfbilling.conformance.rule;

import java.util.Locale;
import java.util.Set;

/** Words for "unknown" where null is expected. */
public final class Placeholder {
  private static final Set<String> WORDS = Set.of("n/a", "not applicable", "null");

  private Placeholder() {}

  /** Whether {@code text} is one of these words in any letter case, or blank. */
  public static boolean isOne(String text) {
    if (!mayBeOne(text)) {
      return false;
    }
    String stripped = text.strip();
    return stripped.isEmpty() || isWord(stripped);
  }

  /** A quick test: a word begins with an n, white space may precede it, and few values do so. */
  private static boolean mayBeOne(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return first <= ' ' || first > '~' || first == 'n' || first == 'N';
  }

  private static boolean isWord(String text) {
    return WORDS.contains(text.toLowerCase(Locale.ROOT));
  }
}
