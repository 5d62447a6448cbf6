package dev.cfbilling.conformance.drift;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies the operations of RFC 6902 that a change of a document takes. */
final class JsonPatch {
  private JsonPatch() {}

  static void apply(JsonNode patch, JsonNode document) {
    for (JsonNode operation : patch) {
      JsonPointer path = JsonPointer.compile(operation.get("path").asString());
      JsonNode parent = document.at(path.head());
      String name = path.last().getMatchingProperty();
      boolean add = operation.get("op").asString().equals("add");
      if (!add && document.at(path).isMissingNode()) {
        throw new IllegalArgumentException("nothing to change at " + path);
      }
      switch (operation.get("op").asString()) {
        case "add", "replace" -> set(parent, name, operation.get("value"), add);
        case "remove" -> remove(parent, name);
        default -> throw new IllegalArgumentException(operation.toString());
      }
    }
  }

  private static void set(JsonNode parent, String name, JsonNode value, boolean insert) {
    if (parent instanceof ArrayNode array) {
      if (name.equals("-")) {
        array.add(value);
      } else if (insert) {
        array.insert(Integer.parseInt(name), value);
      } else {
        array.set(Integer.parseInt(name), value);
      }
    } else {
      ((ObjectNode) parent).set(name, value);
    }
  }

  private static void remove(JsonNode parent, String name) {
    if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(name));
    } else {
      ((ObjectNode) parent).remove(name);
    }
  }
}
