package dev.cfbilling.conformance.text;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Wraps text to the width of a terminal without splitting words.
 *
 * @param columns the width; empty for no wrapping
 */
public record Prose(OptionalInt columns) {
  /** Does not wrap. */
  public static final Prose UNBROKEN = new Prose(OptionalInt.empty());

  private static final int LEAST = 20;

  /** Of what others sent: a line of its own may be a command to what reads the lines. */
  private static final Pattern LINE_END = Pattern.compile("\\R");

  /**
   * The text after a start, with further lines indented.
   *
   * @param start may contain colour codes
   * @param indent the visible width of the start
   */
  public String lines(String start, int indent, String text) {
    String plain = LINE_END.matcher(text).replaceAll("\\\\n");
    if (columns.isEmpty()) {
      return start + plain;
    }
    int room = Math.max(LEAST, columns.getAsInt() - indent);
    StringBuilder lines = new StringBuilder(start);
    int used = 0;
    String gap = "";
    for (String word : plain.split(" ", -1)) {
      int length = gap.length() + word.codePointCount(0, word.length());
      if (used > 0 && used + length > room) {
        lines.append('\n').append(" ".repeat(indent)).append(word);
        used = length - gap.length();
      } else {
        lines.append(gap).append(word);
        used += length;
      }
      gap = " ";
    }
    return lines.toString();
  }
}
