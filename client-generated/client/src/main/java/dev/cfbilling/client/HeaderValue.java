package dev.cfbilling.client;

import java.util.Locale;

/** What an HTTP header can carry. */
final class HeaderValue {
  private HeaderValue() {}

  /** Refuses a secret that no header can carry, without telling it. */
  static void check(String name, String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("The %s is blank.".formatted(name));
    }
    for (int i = 0; i < secret.length(); i++) {
      char c = secret.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "The %s has a character U+%04X at index %s, which an HTTP header cannot carry.",
                name,
                (int) c,
                i));
      }
    }
  }
}
