package dev.cfbilling.reader.publish;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle of OpenAPI 3.0 in which only null is allowed by {@code not} and never by an enum.
 *
 * <p>OpenAPI Generator drops the null of {@code enum: [null]} and makes an enum without a value,
 * which compiles in neither Java nor Kotlin. It ignores {@code not}. To validators, {@code {type:
 * object, nullable: true, not: {type: object}}} allows null and nothing else too.
 */
final class OnlyNull {
  private OnlyNull() {}

  /** A copy of the bundle. */
  static ObjectNode of(ObjectNode bundle) {
    ObjectNode copy = bundle.deepCopy();
    for (JsonNode parent : copy.findParents("enum")) {
      if (parent instanceof ObjectNode schema && allowsOnlyNull(schema)) {
        MemberNames.rename(
            schema, "enum", "not", schema.objectNode().set("type", schema.get("type")));
      }
    }
    return copy;
  }

  private static boolean allowsOnlyNull(ObjectNode schema) {
    JsonNode literals = schema.path("enum");
    return literals.isArray()
        && literals.size() == 1
        && literals.get(0).isNull()
        && schema.path("nullable").asBoolean(false)
        && schema.path("type").isString();
  }
}
