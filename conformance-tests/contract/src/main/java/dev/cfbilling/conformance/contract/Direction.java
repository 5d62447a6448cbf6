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
 * What of a contract's schemas is about responses: a property that is {@code writeOnly} may be
 * required of requests, and no response has to have it.
 */
final class Direction {
  /**
   * Where schemas are kept that a component requires more of than one that is derived from it:
   * copies, since it stands for itself elsewhere.
   */
  private static final String COPIES = "x-of-responses";

  private static final Pattern IN_COPY = Pattern.compile("/" + COPIES + "/([0-9]+)(.*)");

  private final SchemaDocument document;

  /** By the pointer of a shortened list of required names, where each stood before. */
  private final Map<String, List<Integer>> written = new HashMap<>();

  /** Of what each copy in {@link #COPIES} is one. */
  private final List<String> copied = new ArrayList<>();

  /** The pointer of a copy, by that of what was copied and the names that it need not have. */
  private final Map<List<Object>, String> copies = new HashMap<>();

  private Direction(SchemaDocument document) {
    this.document = document;
  }

  /** Takes from each list of required names those that responses need not have. */
  static Direction ofResponses(SchemaDocument document) {
    Direction direction = new Direction(document);
    direction.shorten(document.root(), "", Set.of());
    direction.specialise(document.root(), "", Set.of());
    return direction;
  }

  /** Where {@code pointer}, which leads into what was shortened, leads in the contract. */
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
   * Has each {@code allOf} refer to a copy where what it refers to requires a property that is
   * write-only in another of its members.
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

  /** Whether a schema, or one that it is combined of, requires one of these names. */
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
