package dev.cfbilling.reader.publish;

import dev.cfbilling.reader.UnreadableException;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle of OpenAPI 3.0 as one of 3.1: the same contract, in whose schemas null is a type, one
 * allowed value is a {@code const}, and an example is one of several.
 */
final class Version31 {
  /** What holds schemas by their names. */
  private static final Set<String> MAPS_OF_SCHEMAS = Set.of("properties", "schemas");

  /** What holds one schema, or a list of them. */
  private static final Set<String> SCHEMAS =
      Set.of("additionalProperties", "allOf", "anyOf", "items", "not", "oneOf", "schema");

  /** What holds data that may look like a schema. */
  private static final Set<String> DATA = Set.of("enum", "example", "examples", "value");

  private Version31() {}

  /** A copy of the bundle. */
  static ObjectNode of(ObjectNode bundle) {
    ObjectNode copy = bundle.deepCopy();
    copy.put("openapi", "3.1.0");
    upgradeBelow(copy);
    return copy;
  }

  private static void upgradeBelow(JsonNode node) {
    if (node instanceof ArrayNode array) {
      array.forEach(Version31::upgradeBelow);
    }
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode child = object.get(name);
        if (SCHEMAS.contains(name)) {
          upgradeEach(child);
        } else if (MAPS_OF_SCHEMAS.contains(name) && child instanceof ObjectNode) {
          child.forEach(Version31::upgradeEach);
        } else if (!DATA.contains(name)) {
          upgradeBelow(child);
        }
      }
    }
  }

  private static void upgradeEach(JsonNode schemas) {
    if (schemas instanceof ArrayNode list) {
      list.forEach(Version31::upgradeEach);
    } else if (schemas instanceof ObjectNode schema) {
      upgradeBelow(schema);
      upgrade(schema);
    }
  }

  private static void upgrade(ObjectNode schema) {
    boolean nullable = schema.path("nullable").asBoolean(false);
    schema.remove("nullable");
    JsonNode values = schema.path("enum");
    if (values.size() == 1 && values.get(0).isNull()) {
      schema.put("type", "null");
      schema.remove("enum");
    } else if (nullable && schema.path("type").isString()) {
      String type = schema.get("type").asString();
      schema.set("type", schema.arrayNode().add(type).add("null"));
    } else if (nullable) {
      throw new UnreadableException(
          "a schema is nullable and has no type; OpenAPI 3.1 has no word for that: " + schema);
    }
    if (values.size() == 1 && !values.get(0).isNull()) {
      MemberNames.rename(schema, "enum", "const", values.get(0));
    }
    if (schema.has("example")) {
      MemberNames.rename(
          schema, "example", "examples", schema.arrayNode().add(schema.get("example")));
    }
  }
}
