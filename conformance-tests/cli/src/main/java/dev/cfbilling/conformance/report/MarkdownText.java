package dev.cfbilling.conformance.report;

import java.util.regex.Pattern;

/**
 * Text from outside, made fit for GitHub's Markdown.
 *
 * <p>A character reference can never begin a structure, neither in a table, nor in a paragraph, nor
 * in HTML: what is written as one is only ever text.
 */
public final class MarkdownText {
  private static final Pattern PLAIN = Pattern.compile("[^\\p{ASCII}]|[A-Za-z0-9 .,;()/?%=\"'-]");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  /** GitHub makes a link of it without any mark. */
  private static final Pattern BARE_LINK = Pattern.compile("(?i)(?<=\\bwww)\\.");

  private static final Pattern FENCE = Pattern.compile("`+");

  private MarkdownText() {}

  /** Shown as it is, on one line. */
  public static String text(String value) {
    StringBuilder escaped = new StringBuilder(value.length());
    LINE_BREAK
        .matcher(value)
        .replaceAll(" ")
        .codePoints()
        .forEach(
            c -> {
              String character = Character.toString(c);
              escaped.append(PLAIN.matcher(character).matches() ? character : "&#" + c + ";");
            });
    return BARE_LINK.matcher(escaped).replaceAll("&#46;");
  }

  /** Shown as it is, on one line, in a fixed width. */
  public static String code(String value) {
    return "<code>" + text(value) + "</code>";
  }

  /** A block of code, fenced by more backticks than are within. */
  public static String block(String language, String value) {
    int longest =
        FENCE.matcher(value).results().mapToInt(run -> run.end() - run.start()).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + language + "\n" + value + "\n" + fence + "\n";
  }
}
