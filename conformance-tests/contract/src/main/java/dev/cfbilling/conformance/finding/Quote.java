package dev.cfbilling.conformance.finding;

import dev.cfbilling.conformance.secret.SensitiveText;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prepares values from outside for a sentence: masks secrets, limits the length, and escapes
 * terminal control characters.
 */
public final class Quote {
  private static final int MAX_SHOWN = 120;

  /**
   * How many characters are searched for secrets; enough to recognise one that begins in the shown
   * part.
   */
  private static final int MAX_READ = 1024;

  private Quote() {}

  /** The text in double quotes; if it is long, its beginning and its length in characters. */
  public static String text(String value) {
    return shortened(masked(beginning(value)), value, "\"");
  }

  /** A word as it was sent, without quotes; if it is long, its beginning and its length. */
  public static String raw(String value) {
    return shortened(masked(beginning(value)), value, "");
  }

  /** A number, like {@link #raw} but unmasked: its digits can't be a card number. */
  public static String number(String sent) {
    return shortened(sent, sent, "");
  }

  /** Whether part of {@code value} would be masked. */
  public static boolean isSecret(String value) {
    return !masked(value).equals(value);
  }

  /** A JSON pointer with its secrets masked; its names come from outside. */
  public static String pointer(String pointer) {
    return escaped(maskedPointer(Redactor.redactNow(pointer)));
  }

  static String maskedPointer(String pointer) {
    return Arrays.stream(pointer.split("/", -1))
        .map(SensitiveText::mask)
        .collect(Collectors.joining("/"));
  }

  /** The part of a value that is searched for secrets; more is never shown. */
  private static String beginning(String value) {
    return value.length() <= MAX_READ ? value : value.substring(0, MAX_READ);
  }

  private static String masked(String value) {
    return SensitiveText.mask(Redactor.redactNow(value));
  }

  /**
   * The beginning of a long value and its length; a short value as it is.
   *
   * @param begun the value or its beginning, masked
   */
  private static String shortened(String begun, String value, String mark) {
    boolean whole = begun.codePointCount(0, begun.length()) <= MAX_SHOWN;
    if (whole && value.length() <= MAX_READ) {
      return mark + escaped(begun) + mark;
    }
    int end = whole ? begun.length() : begun.offsetByCodePoints(0, MAX_SHOWN);
    String start = escaped(begun.substring(0, SensitiveText.cut(begun, end)));
    int length = value.codePointCount(0, value.length());
    return "%s%s…%s (%s)".formatted(mark, start, mark, characters(length));
  }

  /** {@code 1 character}, {@code 2 characters}. */
  public static String characters(int count) {
    return count + (count == 1 ? " character" : " characters");
  }

  /**
   * {@code value} with secrets masked, and with escapes for the characters that JSON or a terminal
   * would interpret.
   */
  public static String escape(String value) {
    return escaped(masked(value));
  }

  /** A sentence fit for a terminal, with secrets masked; file paths stay as they are. */
  public static String sentence(String text) {
    return visible(SensitiveText.maskAroundPaths(text));
  }

  /** {@code text} with an escape for each invisible character other than a tab or line end. */
  public static String visible(String text) {
    if (text.codePoints().noneMatch(Quote::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                appendEscape(c, visible);
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }

  private static boolean isHidden(int c) {
    return c != '\t' && c != '\n' && isInvisible(c);
  }

  private static void appendEscape(int c, StringBuilder text) {
    Character.toString(c)
        .chars()
        .forEach(unit -> text.append(String.format(Locale.ROOT, "\\u%04x", unit)));
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder(value.length());
    value
        .codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
              } else if (isInvisible(c)) {
                appendEscape(c, escaped);
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
