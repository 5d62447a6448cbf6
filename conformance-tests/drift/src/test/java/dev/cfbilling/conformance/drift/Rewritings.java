package dev.cfbilling.conformance.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says the same in other words, in place. */
final class Rewritings {
  private Rewritings() {}

  static JsonNode reverse(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(object.propertyNames());
      Collections.reverse(names);
      for (String name : names) {
        object.set(name, reverse(object.remove(name)));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        array.add(reverse(array.remove(i)));
      }
    }
    return node;
  }

  static JsonNode redescribe(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String text : List.of("description", "summary", "example")) {
        if (object.path(text).isString()) {
          object.put(text, "Something else altogether, in beta.");
        }
      }
      object.remove(List.of("examples", "x-drift"));
    }
    node.forEach(Rewritings::redescribe);
    return node;
  }

  /** Nullability as 3.1 writes it. */
  static JsonNode withTypeArrays(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("nullable").asBoolean(false)) {
      object.remove("nullable");
      if (object.path("enum").size() == 1 && object.path("enum").get(0).isNull()) {
        object.remove("enum");
        object.put("type", "null");
      } else {
        String type = object.get("type").asString();
        object.putArray("type").add(type).add("null");
      }
    }
    if (node instanceof ObjectNode object && object.path("enum").size() == 1) {
      object.set("const", object.remove("enum").get(0));
    }
    node.forEach(Rewritings::withTypeArrays);
    return node;
  }

  /** Nullability as an alternative. */
  static JsonNode withUnions(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("nullable").asBoolean(false)) {
      object.remove("nullable");
      ObjectNode value = object.deepCopy();
      object.removeAll();
      if (value.path("enum").size() == 1 && value.path("enum").get(0).isNull()) {
        return object.put("type", "null");
      }
      object.putArray("anyOf").add(value).addObject().put("type", "null");
      node.get("anyOf").get(0).forEach(Rewritings::withUnions);
    } else {
      node.forEach(Rewritings::withUnions);
    }
    return node;
  }

  /** Each envelope as what is common to all of them and its own result. */
  static JsonNode inParts(ObjectNode api) {
    ObjectNode schemas = (ObjectNode) api.get("components").get("schemas");
    for (String name : List.copyOf(schemas.propertyNames())) {
      if (name.endsWith("Envelope") && !name.startsWith("Failure")) {
        ObjectNode common = (ObjectNode) schemas.remove(name);
        ObjectNode own = common.objectNode();
        own.putArray("required").add("result");
        own.putObject("properties")
            .set("result", ((ObjectNode) common.get("properties")).remove("result"));
        ((ArrayNode) common.get("required")).removeIf(field -> field.asString().equals("result"));
        schemas.set("Common" + name, common);
        schemas.putObject(name).putArray("allOf").add(reference("Common" + name)).add(own);
      }
    }
    return api;
  }

  private static JsonNode reference(String schema) {
    return Documents.json("{\"$ref\": \"#/components/schemas/%s\"}".formatted(schema));
  }
}
