package dev.cfbilling.conformance.report;

import java.util.regex.Pattern;

/**
 * Escapes untrusted text for GitHub's Markdown.
 *
 * <p>Special characters become character references. A reference can't start a structure of
 * Markdown or HTML, so it is always read as text.
 */
public final class MarkdownText {
  private static final Pattern PLAIN = Pattern.compile("[^\\p{ASCII}]|[A-Za-z0-9 .,;()/?%=\"'-]");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  /** GitHub turns it into a link even without markup. */
  private static final Pattern BARE_LINK = Pattern.compile("(?i)(?<=\\bwww)\\.");

  private static final Pattern FENCE = Pattern.compile("`+");

  private MarkdownText() {}

  /** Escapes {@code value} as text on one line. */
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

  /** Escapes {@code value} as code on one line. */
  public static String code(String value) {
    return "<code>" + text(value) + "</code>";
  }

  /** A code block; its fence is longer than any run of backticks in {@code value}. */
  public static String block(String language, String value) {
    int longest =
        FENCE.matcher(value).results().mapToInt(run -> run.end() - run.start()).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + language + "\n" + value + "\n" + fence + "\n";
  }
}
