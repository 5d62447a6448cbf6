package dev.cfbilling.conformance.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** Trees as JSON. */
public final class JsonSpelling {
  private static final JsonFactory JSON = new JsonFactory();

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

  /** The text of a string, given as JSON. A mapper for it would take as long, too. */
  public static String text(String json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return parser.getString();
    }
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }
}
