package dev.cfbilling.client.failure;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a message about JSON says, taken apart. Moshi's exceptions hold nothing but a message, and
 * can't be extended; its messages and those of the generated adapters have one of two forms:
 *
 * <pre>
 * Expected a string but was NULL at path $.result[0].ServiceName
 * '2026-02-30' is not an RFC 3339 date at $.result[0].Day
 * </pre>
 */
record Mismatch(String path, @Nullable String value) implements Serializable {
  private static final String WAS = " but was ";
  private static final String IS_NOT = " is not ";
  private static final String WITHHELD = "The value";

  Mismatch {
    path = ForeignText.shown(path);
    value = value == null ? null : ForeignText.shown(value);
  }

  static Mismatch in(String message) {
    int at = message.lastIndexOf(" $");
    return at < 0
        ? new Mismatch("$", null)
        : new Mismatch(message.substring(at + 1), value(message.substring(0, at)));
  }

  private static @Nullable String value(String sentence) {
    int isNot = sentence.lastIndexOf(IS_NOT);
    if (isNot >= 0) {
      String value = sentence.substring(0, isNot);
      return value.equals(WITHHELD) ? null : value;
    }
    int was = sentence.lastIndexOf(WAS);
    int at = sentence.lastIndexOf(" at");
    return was >= 0 && at > was ? sentence.substring(was + WAS.length(), at) : null;
  }
}
