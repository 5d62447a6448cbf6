package dev.cfbilling.conformance.schema;

import dev.cfbilling.conformance.json.SentNumber;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The form of a value, which may be shown even if the value may not: its type, or for a string its
 * format if it has a known one. A number without a fraction is an integer, however it is written.
 */
public final class ValueForm {
  /** The formats that count as a form. */
  public static final List<String> FORMATS = List.of("date", "date-time");

  private ValueForm() {}

  /** The form of the parser's current value; reads only the start of an array or object. */
  public static String of(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "object";
      case START_ARRAY -> "array";
      case VALUE_STRING -> ofText(parser.getString());
      case VALUE_NUMBER_INT -> "integer";
      case VALUE_NUMBER_FLOAT -> ofNumber(new SentNumber(parser.getString()));
      case VALUE_TRUE, VALUE_FALSE -> "boolean";
      default -> "null";
    };
  }

  /** The form of a value. */
  public static String of(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT, POJO -> "object";
      case ARRAY -> "array";
      case STRING, BINARY -> ofText(value.asString());
      case NUMBER -> ofNumber(value);
      case BOOLEAN -> "boolean";
      case NULL, MISSING -> "null";
    };
  }

  private static String ofNumber(JsonNode number) {
    return number.canConvertToExactIntegral() ? "integer" : "number";
  }

  private static String ofText(String text) {
    StringNode node = StringNode.valueOf(text);
    return FORMATS.stream()
        .filter(format -> Formats.problem(format, node).isEmpty())
        .findFirst()
        .orElse("string");
  }
}
