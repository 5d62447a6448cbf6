package dev.cfbilling.client.export;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text for a spreadsheet, which must not take it for a formula. */
final class SpreadsheetText {

  /** The last four are the first four at full width, which some spreadsheets read alike. */
  private static final String RISKY = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** By their category they are letters and symbols; only their names say that they are blank. */
  private static final Pattern BLANK = Pattern.compile("\\b(FILLER|BLANK|NULL)\\b");

  private SpreadsheetText() {}

  /** The text, behind an apostrophe if a formula could begin in it. */
  static String of(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  /** Whether a formula could begin, at once or behind what can't be seen. */
  private static boolean isRisky(String text) {
    IntStream upToVisible = text.codePoints().takeWhile(c -> isRisky(c) || !isVisible(c));
    return text.chars().anyMatch(SpreadsheetText::isRisky)
        && upToVisible.anyMatch(SpreadsheetText::isRisky);
  }

  private static boolean isRisky(int c) {
    return RISKY.indexOf(c) >= 0;
  }

  /**
   * Whether a text can be seen to begin with it. No list of exceptions is complete, so this is what
   * it must be: a letter, a number, a punctuation mark or a symbol, and none that is blank. A mark
   * that combines with a character before it has none here. What this Java does not know may be
   * blank.
   */
  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default -> !BLANK.matcher(Character.getName(c)).find();
    };
  }
}
