package dev.cfbilling.conformance.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a contract's schemas is about responses: a property that is {@code writeOnly} may be
 * required of requests, and no response has to have it.
 */
final class Direction {
  private final SchemaDocument document;

  /** By the pointer of a shortened list of required names, where each stood before. */
  private final Map<String, List<Integer>> written = new HashMap<>();

  private Direction(SchemaDocument document) {
    this.document = document;
  }

  /** Takes from each list of required names those that responses need not have. */
  static Direction ofResponses(SchemaDocument document) {
    Direction direction = new Direction(document);
    direction.shorten(document.root(), "", Set.of());
    return direction;
  }

  /** Where {@code pointer}, which leads into what was shortened, leads in the contract. */
  String written(String pointer) {
    int end = pointer.lastIndexOf('/');
    List<Integer> places = end < 0 ? null : written.get(pointer.substring(0, end));
    return places == null
        ? pointer
        : pointer.substring(0, end + 1) + places.get(Integer.parseInt(pointer.substring(end + 1)));
  }

  /**
   * @param around the write-only properties of the schema that {@code node} is a part of
   */
  private void shorten(JsonNode node, String pointer, Set<String> around) {
    Set<String> writeOnly = Set.of();
    if (node instanceof ObjectNode schema && isSchemaOfObject(schema)) {
      writeOnly = new HashSet<>(around);
      addWriteOnly(pointer, writeOnly, new HashSet<>());
      if (!writeOnly.isEmpty() && schema.get("required") instanceof ArrayNode required) {
        shorten(schema, required, pointer + "/required", writeOnly);
      }
    }
    Set<String> parts = writeOnly;
    if (node.isObject()) {
      node.forEachEntry(
          (key, child) ->
              shorten(
                  child,
                  pointer + "/" + JsonPointers.escape(key),
                  key.equals("allOf") ? parts : Set.of()));
    } else {
      for (int i = 0; i < node.size(); i++) {
        shorten(node.get(i), pointer + "/" + i, around);
      }
    }
  }

  private static boolean isSchemaOfObject(ObjectNode node) {
    return node.path("required").isArray()
        || node.path("properties").isObject()
        || node.path("allOf").isArray();
  }

  private void shorten(
      ObjectNode schema, ArrayNode required, String pointer, Set<String> writeOnly) {
    ArrayNode left = required.arrayNode();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < required.size(); i++) {
      if (!writeOnly.contains(required.get(i).asString(""))) {
        left.add(required.get(i));
        places.add(i);
      }
    }
    if (left.isEmpty()) {
      schema.remove("required");
    } else if (left.size() < required.size()) {
      schema.set("required", left);
      written.put(pointer, places);
    }
  }

  /** Adds the write-only properties of a schema and of all that it is combined of. */
  private void addWriteOnly(String pointer, Set<String> names, Set<String> seen) {
    String here = document.follow(pointer);
    if (!seen.add(here)) {
      return;
    }
    JsonNode schema = document.root().at(here);
    for (String name : schema.path("properties").propertyNames()) {
      if (isWriteOnly(here + "/properties/" + JsonPointers.escape(name), new HashSet<>())) {
        names.add(name);
      }
    }
    for (int i = 0; i < schema.path("allOf").size(); i++) {
      addWriteOnly(here + "/allOf/" + i, names, seen);
    }
  }

  private boolean isWriteOnly(String pointer, Set<String> seen) {
    String here = document.follow(pointer);
    JsonNode schema = document.root().at(here);
    if (!seen.add(here) || schema.path("writeOnly").asBoolean(false)) {
      return schema.path("writeOnly").asBoolean(false);
    }
    for (int i = 0; i < schema.path("allOf").size(); i++) {
      if (isWriteOnly(here + "/allOf/" + i, seen)) {
        return true;
      }
    }
    return false;
  }
}
