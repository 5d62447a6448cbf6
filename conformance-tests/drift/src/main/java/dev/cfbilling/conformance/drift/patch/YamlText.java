package dev.cfbilling.conformance.drift.patch;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The lines of a file, changed at places that a parser found; each change returns a new text. */
record YamlText(List<String> lines) {

  static YamlText of(String text) {
    return new YamlText(List.of(text.split("\n", -1)));
  }

  String text() {
    return String.join("\n", lines);
  }

  /** Inserts lines after the line with this number. */
  String insertedAfter(int line, List<String> more) {
    List<String> changed = new ArrayList<>(lines);
    changed.addAll(line + 1, more);
    return String.join("\n", changed);
  }

  /** Removes the lines from first to last, inclusive. */
  String without(int first, int last) {
    List<String> changed = new ArrayList<>(lines);
    changed.subList(first, last + 1).clear();
    return String.join("\n", changed);
  }

  /** Replaces the text between two offsets. */
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
   * The last line of the entry that starts at {@code line} and is indented deeper than {@code
   * column}; trailing blank lines and comments belong to the next entry.
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
