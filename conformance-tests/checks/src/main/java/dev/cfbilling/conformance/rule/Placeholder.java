package dev.cfbilling.conformance.rule;

import java.util.Locale;
import java.util.Set;

/** Words for "unknown" where null is expected. */
public final class Placeholder {
  private static final Set<String> WORDS = Set.of("n/a", "not applicable", "null");

  private Placeholder() {}

  /** Whether {@code text} is one of these words in any letter case, or blank. */
  public static boolean isOne(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() || (mayBeWord(stripped) && isWord(stripped));
  }

  /** A quick test: every word begins with an n, and few values do. */
  private static boolean mayBeWord(String text) {
    return text.charAt(0) == 'n' || text.charAt(0) == 'N';
  }

  private static boolean isWord(String text) {
    return WORDS.contains(text.toLowerCase(Locale.ROOT));
  }
}
