package dev.cfbilling.conformance.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adapts schemas to responses: a {@code writeOnly} property may be required of requests, but not of
 * responses.
 */
final class Direction {
  /**
   * The keyword under which copies of schemas are kept. A component needs a copy when it requires a
   * property that a schema derived from it declares write-only; elsewhere the original still
   * applies.
   */
  private static final String COPIES = "x-of-responses";

  private static final String WRITE_ONLY = "writeOnly";
  private static final Pattern IN_COPY = Pattern.compile("/" + COPIES + "/([0-9]+)(.*)");

  private final SchemaDocument document;

  /** For each shortened list of required names, by its pointer: the former index of each name. */
  private final Map<String, List<Integer>> written = new HashMap<>();

  /** The pointer of the original of each copy in {@link #COPIES}. */
  private final List<String> copied = new ArrayList<>();

  /** The pointer of each copy, by that of the original and the names that it no longer requires. */
  private final Map<List<Object>, String> copies = new HashMap<>();

  private Direction(SchemaDocument document) {
    this.document = document;
  }

  /** Removes write-only properties from every list of required names. */
  static Direction ofResponses(SchemaDocument document) {
    Direction direction = new Direction(document);
    if (document.root().findValue(WRITE_ONLY) == null) {
      return direction;
    }
    direction.shorten(document.root(), "", Set.of());
    direction.specialise(document.root(), "", Set.of());
    return direction;
  }

  /** Maps a pointer into the changed document to one into the contract as written. */
  String written(String pointer) {
    String here = shortened(pointer);
    Matcher copy = IN_COPY.matcher(here);
    return copy.matches()
        ? written(copied.get(Integer.parseInt(copy.group(1))) + copy.group(2))
        : here;
  }

  private String shortened(String pointer) {
    int end = pointer.lastIndexOf('/');
    List<Integer> places = end < 0 ? null : written.get(pointer.substring(0, end));
    return places == null
        ? pointer
        : pointer.substring(0, end + 1) + places.get(Integer.parseInt(pointer.substring(end + 1)));
  }

  /**
   * Removes write-only names from {@code required}, here and below.
   *
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

  /**
   * Replaces references in {@code allOf} by references to copies, where the target requires a
   * property that another part declares write-only.
   *
   * @param around the write-only properties of the schema that {@code node} is a part of
   */
  private void specialise(JsonNode node, String pointer, Set<String> around) {
    if (!around.isEmpty() && node instanceof ObjectNode part && part.path("$ref").isString()) {
      if (requires(pointer, around, new HashSet<>())) {
        part.put("$ref", "#" + copy(document.follow(pointer), around));
      }
      return;
    }
    if (node instanceof ObjectNode part && part.get("required") instanceof ArrayNode required) {
      shorten(part, required, pointer + "/required", around);
    }
    Set<String> writeOnly = new HashSet<>(around);
    if (node.path("allOf").isArray()) {
      addWriteOnly(pointer, writeOnly, new HashSet<>());
    }
    if (node instanceof ObjectNode object) {
      for (String key : List.copyOf(object.propertyNames())) {
        specialise(
            object.path(key),
            pointer + "/" + JsonPointers.escape(key),
            key.equals("allOf") ? writeOnly : Set.of());
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        specialise(node.get(i), pointer + "/" + i, around);
      }
    }
  }

  /** Whether a schema, or one combined into it, requires one of these names. */
  private boolean requires(String pointer, Set<String> names, Set<String> seen) {
    String here = document.follow(pointer);
    if (!seen.add(here)) {
      return false;
    }
    JsonNode schema = document.root().at(here);
    for (JsonNode name : schema.path("required")) {
      if (names.contains(name.asString(""))) {
        return true;
      }
    }
    for (int i = 0; i < schema.path("allOf").size(); i++) {
      if (requires(here + "/allOf/" + i, names, seen)) {
        return true;
      }
    }
    return false;
  }

  /** The pointer of a copy of {@code target} that does not require these names. */
  private String copy(String target, Set<String> names) {
    List<Object> key = List.of(target, Set.copyOf(names));
    String known = copies.get(key);
    if (known != null) {
      return known;
    }
    ArrayNode all =
        document.root().get(COPIES) instanceof ArrayNode some
            ? some
            : ((ObjectNode) document.root()).putArray(COPIES);
    String pointer = "/" + COPIES + "/" + all.size();
    ObjectNode copy = (ObjectNode) document.root().at(target).deepCopy();
    all.add(copy);
    copied.add(target);
    copies.put(key, pointer);
    specialise(copy, pointer, names);
    return pointer;
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

  /** Adds the write-only properties of a schema and of the schemas combined into it. */
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
    if (!seen.add(here) || schema.path(WRITE_ONLY).asBoolean(false)) {
      return schema.path(WRITE_ONLY).asBoolean(false);
    }
    for (int i = 0; i < schema.path("allOf").size(); i++) {
      if (isWriteOnly(here + "/allOf/" + i, seen)) {
        return true;
      }
    }
    return false;
  }
}
