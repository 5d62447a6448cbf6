package dev.cfbilling.conformance.json;

import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/** Trees as JSON. */
public final class JsonSpelling {
  private JsonSpelling() {}

  /**
   * What {@code node} writes of itself. A scalar is written here: a node would start a whole mapper
   * for it, which takes as long as reading the contract.
   */
  public static String of(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> quoted(node.asString());
      case BOOLEAN, NUMBER -> node.asString();
      case NULL -> "null";
      default -> node.toString();
    };
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }
}
