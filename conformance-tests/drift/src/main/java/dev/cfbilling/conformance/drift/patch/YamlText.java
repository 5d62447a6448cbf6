package dev.cfbilling.conformance.drift.patch;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The lines of a file, to be changed at places that a parser has found; each change is a copy. */
record YamlText(List<String> lines) {

  static YamlText of(String text) {
    return new YamlText(List.of(text.split("\n", -1)));
  }

  String text() {
    return String.join("\n", lines);
  }

  /** With lines more behind the line of that number. */
  String insertedAfter(int line, List<String> more) {
    List<String> changed = new ArrayList<>(lines);
    changed.addAll(line + 1, more);
    return String.join("\n", changed);
  }

  /** Without the lines from the first to the last, both of them. */
  String without(int first, int last) {
    List<String> changed = new ArrayList<>(lines);
    changed.subList(first, last + 1).clear();
    return String.join("\n", changed);
  }

  /** With text in place of what is between two places. */
  String replaced(int from, int to, String text) {
    String all = text();
    return all.substring(0, from) + text + all.substring(to);
  }

  int start(Node node) {
    return offset(node.getStartMark().orElseThrow());
  }

  int end(Node node) {
    return offset(node.getEndMark().orElseThrow());
  }

  /** The parser counts in code points. */
  private int offset(Mark mark) {
    return text().offsetByCodePoints(0, mark.getIndex());
  }

  static int line(Node node) {
    return node.getStartMark().orElseThrow().getLine();
  }

  static int column(Node node) {
    return node.getStartMark().orElseThrow().getColumn();
  }

  /**
   * The last line of what begins at {@code line} and is indented deeper than {@code column}; blank
   * lines and comments behind it belong to what follows.
   */
  int lastLine(int line, int column) {
    int last = line;
    for (int i = line + 1; i < lines.size(); i++) {
      String text = lines.get(i);
      if (text.isBlank()) {
        continue;
      }
      int indent = text.length() - text.stripLeading().length();
      boolean element = indent == column && text.stripLeading().startsWith("- ");
      if (indent <= column && !element) {
        break;
      }
      last = i;
    }
    return last;
  }
}
