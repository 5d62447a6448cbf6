package dev.cfbilling.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Javadoc comment, wrapped at {@value SourceLines#WIDTH} columns.
 *
 * <p>Text comes from the contract and is not trusted: it is escaped so that it can neither end the
 * comment nor be read as HTML, as a tag or as a Unicode escape. Code between backticks is set as
 * code.
 */
final class Javadoc {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern PLAIN_CODE = Pattern.compile("([\\w .,:;/-]|\\{[\\w-]+})+");
  private static final Pattern TAG_START = Pattern.compile("(?<![\\w.])@");
  private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

  private final String indent;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  /**
   * @param indent what stands before the comment on each line
   */
  Javadoc(String indent) {
    this.indent = indent;
  }

  /** Adds the text as prose, a paragraph for each that it has. */
  Javadoc prose(String text) {
    PARAGRAPHS
        .splitAsStream(text.strip())
        .filter(paragraph -> !paragraph.isBlank())
        .map(Javadoc::escaped)
        .forEach(paragraphs::add);
    return this;
  }

  Javadoc param(String name, String text) {
    tags.add("@param " + name + " " + escaped(text));
    return this;
  }

  Javadoc returns(String text) {
    tags.add("@return " + escaped(text));
    return this;
  }

  Javadoc deprecated(String reason) {
    tags.add("@deprecated " + escaped(reason));
    return this;
  }

  @Override
  public String toString() {
    if (tags.isEmpty() && paragraphs.size() == 1) {
      String oneLine = indent + "/** " + paragraphs.get(0) + " */";
      if (oneLine.length() <= JavaLines.WIDTH) {
        return oneLine;
      }
    }
    StringBuilder comment = new StringBuilder(indent).append("/**\n");
    for (int i = 0; i < paragraphs.size(); i++) {
      wrap(comment, i == 0 ? "" : "<p>", paragraphs.get(i), "");
      if (i < paragraphs.size() - 1 || !tags.isEmpty()) {
        comment.append(indent).append(" *\n");
      }
    }
    for (String tag : tags) {
      wrap(comment, "", tag, "    ");
    }
    return comment.append(indent).append(" */").toString();
  }

  private void wrap(StringBuilder comment, String opening, String text, String hanging) {
    String margin = indent + " * ";
    StringBuilder line = new StringBuilder(margin).append(opening);
    boolean atStart = true;
    for (String word : SPACE.splitAsStream(text).toList()) {
      if (!atStart && line.length() + 1 + word.length() > JavaLines.WIDTH) {
        comment.append(line).append('\n');
        line = new StringBuilder(margin).append(hanging);
        atStart = true;
      }
      line.append(atStart ? "" : " ").append(word);
      atStart = false;
    }
    comment.append(line).append('\n');
  }

  private static String escaped(String text) {
    String oneLine = text.strip().replaceAll("\\s+", " ");
    StringBuilder result = new StringBuilder();
    Matcher code = CODE.matcher(oneLine);
    int end = 0;
    while (code.find()) {
      result.append(harmless(oneLine.substring(end, code.start()))).append(code(code.group(1)));
      end = code.end();
    }
    return result.append(harmless(oneLine.substring(end))).toString();
  }

  private static String code(String text) {
    return PLAIN_CODE.matcher(text).matches()
        ? "{@code " + text + "}"
        : "<code>" + harmless(text) + "</code>";
  }

  private static String harmless(String text) {
    String html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return TAG_START
        .matcher(html)
        .replaceAll("&#64;")
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;");
  }
}
