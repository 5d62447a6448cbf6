package dev.cfbilling.generator;

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
          literal.append("\\%03o".formatted((int) c));
        } else if (Character.isSurrogate(c)) {
          literal.append("\\u%04x".formatted((int) c));
        } else {
          literal.append(c);
        }
      }
    }
  }
}
