package dev.cfbilling.conformance.schema;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Values that are surely allowed, which takes no library to tell: texts, booleans, and maps and
 * unions of such, as the tags of usage are. What is not sure is left to the library.
 */
final class SureValues {
  private static final Set<String> TYPES = Set.of("boolean", "object", "string");

  private SureValues() {}

  static boolean include(JsonNode schema, JsonNode value) {
    return schema.isObject()
        && schema.properties().stream()
            .allMatch(keyword -> allows(keyword.getKey(), keyword.getValue(), value));
  }

  private static boolean allows(String keyword, JsonNode argument, JsonNode value) {
    return switch (keyword) {
      case "type" ->
          TYPES.contains(argument.asString("")) && argument.asString().equals(type(value));
      case "enum" -> argument.valueStream().anyMatch(value::equals);
      case "oneOf" ->
          haveDifferentTypes(argument)
              && argument.valueStream().anyMatch(alternative -> include(alternative, value));
      case "additionalProperties" ->
          value.isObject() && value.valueStream().allMatch(member -> include(argument, member));
      case "description", "example", "title" -> true;
      default -> keyword.startsWith("x-");
    };
  }

  /** Whether a value can be of one alternative only. */
  private static boolean haveDifferentTypes(JsonNode alternatives) {
    return alternatives
            .valueStream()
            .map(alternative -> alternative.path("type"))
            .filter(JsonNode::isString)
            .distinct()
            .count()
        == alternatives.size();
  }

  private static String type(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
