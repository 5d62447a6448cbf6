package dev.cfbilling.conformance.finding;

/** Values from outside, made fit for a sentence: bounded, and harmless to a terminal. */
public final class Quote {
  private static final int MAX_SHOWN = 120;

  private Quote() {}

  /** The text in double quotes; of a long one, the beginning and its length in characters. */
  public static String text(String value) {
    int length = value.codePointCount(0, value.length());
    if (length <= MAX_SHOWN) {
      return "\"" + escape(value) + "\"";
    }
    String start = value.substring(0, value.offsetByCodePoints(0, MAX_SHOWN));
    return "\"%s…\" (%s)".formatted(escape(start), characters(length));
  }

  /** A number or word exactly as it was sent; of a long one, the beginning and its length. */
  public static String raw(String value) {
    return value.length() <= MAX_SHOWN
        ? escape(value)
        : "%s… (%s)".formatted(escape(value.substring(0, MAX_SHOWN)), characters(value.length()));
  }

  /** {@code 1 character}, {@code 2 characters}. */
  public static String characters(int count) {
    return count + (count == 1 ? " character" : " characters");
  }

  /** {@code value} with what JSON, or a terminal, would take for a command written as an escape. */
  public static String escape(String value) {
    StringBuilder escaped = new StringBuilder(value.length());
    value
        .codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
              } else if (isInvisible(c)) {
                Character.toString(c)
                    .chars()
                    .forEach(unit -> escaped.append("\\u%04x".formatted(unit)));
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> c != ' ' && Character.isSpaceChar(c);
    };
  }
}
