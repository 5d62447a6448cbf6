package dev.cfbilling.conformance.drift;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What says nothing where it stands, or what something beside it says already. */
final class Redundancy {
  /** What it comes to when a keyword is not there. */
  private static final Map<String, Set<String>> DEFAULTS =
      Map.of(
          "required", Set.of("false"),
          "deprecated", Set.of("false"),
          "nullable", Set.of("false"),
          "uniqueItems", Set.of("false"),
          "explode", Set.of("false"),
          "allowReserved", Set.of("false"),
          "allowEmptyValue", Set.of("false"),
          "x-stability", Set.of("\"unlabelled\""));

  private Redundancy() {}

  static boolean isDefault(String keyword, JsonNode value) {
    return DEFAULTS.getOrDefault(keyword, Set.of()).contains(value.toString());
  }

  /** Nothing else that is said of what may only be null changes it. */
  static boolean isOnlyNull(JsonNode schema) {
    return schema.path("enum").toString().equals("[null]");
  }

  /** Whether taking a keyword out leaves the same said: a default, or a type that others imply. */
  static boolean isSaidTwice(ObjectNode object, String keyword) {
    boolean implied =
        keyword.equals("type") && List.of("enum", "allOf").stream().anyMatch(object::has);
    return implied || isDefault(keyword, object.get(keyword));
  }

  /** The default of a variable is one of its values; nullable says that null is one. */
  static boolean isSaidElsewhere(ObjectNode object, JsonNode element) {
    return element.equals(object.get("default")) || (element.isNull() && object.has("nullable"));
  }

  /** Whether a keyword says nothing in an object, or what another one says already. */
  static boolean isIdle(String keyword, ObjectNode object) {
    if (isOnlyNull(object)) {
      return !keyword.equals("enum") && !keyword.equals("const");
    }
    return switch (keyword) {
      case "$ref" -> !object.has("$ref");
      case "schema" -> object.has("content") || object.has("$ref");
      case "enum" -> object.has("const") || object.has("$ref");
      case "nullable" ->
          object.has("allOf") || !object.path("type").isString() || object.has("$ref");
      case "additionalProperties" -> object.has("unevaluatedProperties") || object.has("$ref");
      default -> object.has("$ref");
    };
  }
}
