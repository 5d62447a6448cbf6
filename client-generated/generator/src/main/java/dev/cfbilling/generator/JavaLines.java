package dev.cfbilling.generator;

import java.util.List;

/** Java source broken into lines as google-java-format breaks it, at {@value #WIDTH} columns. */
final class JavaLines {
  static final int WIDTH = 100;

  private JavaLines() {}

  /**
   * Something with a list in parentheses: on one line if it fits, else with the list on the next
   * line, else with a line for each element.
   *
   * @param indent what stands before the opening
   * @param opening what ends with the opening parenthesis
   * @param elements what stands in the parentheses
   * @param closing what starts with the closing parenthesis
   */
  static String list(String indent, String opening, List<String> elements, String closing) {
    String oneLine = indent + opening + String.join(", ", elements) + closing;
    if (oneLine.length() <= WIDTH) {
      return oneLine;
    }
    String deeper = indent + "    ";
    String nextLine = deeper + String.join(", ", elements) + closing;
    if (nextLine.length() <= WIDTH) {
      return indent + opening + "\n" + nextLine;
    }
    return indent + opening + "\n" + deeper + String.join(",\n" + deeper, elements) + closing;
  }

  /** A field that is made from a list: broken after the equals sign if it does not fit. */
  static String field(String declaration, String opening, List<String> elements) {
    String oneLine = "  " + declaration + " = " + opening + String.join(", ", elements) + ");";
    return oneLine.length() <= WIDTH
        ? oneLine
        : "  " + declaration + " =\n" + list("      ", opening, elements, ");");
  }
}
