package dev.cfbilling.generator;

import java.util.Locale;

/** String literals of Java source. */
final class JavaLiteral {
  private JavaLiteral() {}

  /** A literal, quotes included, of any text. */
  static String of(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars().forEach(c -> append(literal, (char) c));
    return literal.append('"').toString();
  }

  private static void append(StringBuilder literal, char c) {
    switch (c) {
      case '"' -> literal.append("\\\"");
      case '\\' -> literal.append("\\\\");
      case '\n' -> literal.append("\\n");
      case '\r' -> literal.append("\\r");
      case '\t' -> literal.append("\\t");
      default -> {
        // Half of a surrogate pair has no bytes in UTF-8.
        if (c < ' ' || c == 0x7f) {
          literal.append(String.format(Locale.ROOT, "\\%03o", (int) c));
        } else if (Character.isSurrogate(c)) {
          literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
          literal.append(c);
        }
      }
    }
  }
}
