package dev.cfbilling.conformance.text;

import java.util.OptionalInt;

/**
 * Sets text in lines that fit a terminal; a word is never split.
 *
 * @param columns how many there are; empty when lines may have any length
 */
public record Prose(OptionalInt columns) {
  /** Leaves each text on one line. */
  public static final Prose UNBROKEN = new Prose(OptionalInt.empty());

  private static final int LEAST = 20;

  /**
   * The text behind a start, with further lines below its own beginning.
   *
   * @param start as it is shown, with colours perhaps
   * @param indent how wide the start is
   */
  public String lines(String start, int indent, String text) {
    if (columns.isEmpty()) {
      return start + text;
    }
    int room = Math.max(LEAST, columns.getAsInt() - indent);
    StringBuilder lines = new StringBuilder(start);
    int used = 0;
    String gap = "";
    for (String word : text.split(" ", -1)) {
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
