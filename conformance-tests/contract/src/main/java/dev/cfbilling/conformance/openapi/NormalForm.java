package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.openapi.model.Keywords;
import dev.cfbilling.reader.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rewrites schemas of OpenAPI 3.0 and 3.1 into one form, that of JSON Schema 2020-12: null is a
 * type and an exclusive bound a number. Also, a reference has no siblings, since tools differ in
 * what they make of them; {@code const} becomes an enum of one; and nullable values are
 * additionally marked {@code nullable}.
 */
final class NormalForm {
  private static final Set<String> WITH_SCHEMAS =
      Set.of("$defs", "definitions", "dependentSchemas", "patternProperties", "properties");
  private static final Set<String> WITH_LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
  private static final Set<String> WITH_SCHEMA =
      Set.of(
          "additionalProperties",
          "contains",
          "contentSchema",
          "else",
          "if",
          "items",
          "not",
          "propertyNames",
          "then",
          "unevaluatedItems",
          "unevaluatedProperties");

  /** Keywords that only name a schema; it is identified by its place. */
  private static final List<String> NAMING = List.of("$comment", "$id", "$schema");

  /** Annotations, which are ignored beside a reference. */
  private static final Set<String> FOR_PEOPLE =
      Set.of("$comment", "description", "example", "examples", "externalDocs", "summary", "title");

  private final ObjectNode root;
  private final boolean version30;
  private final Set<String> done = new HashSet<>();

  /** For each pointer that was moved, the one at which it is written. */
  private final Map<String, String> written = new HashMap<>();

  private NormalForm(ObjectNode root) {
    this.root = root;
    this.version30 = OpenApiDocument.isVersion30(root);
  }

  /**
   * Rewrites every schema of a resolved document.
   *
   * @return for each pointer that was moved, the one at which it is written
   */
  static Map<String, String> of(ObjectNode root) {
    NormalForm form = new NormalForm(root);
    form.look(root, "", Place.KEYWORDS);
    return form.written;
  }

  /** Looks for schemas inside a node that is not one. */
  private void look(JsonNode node, String pointer, Place kind) {
    for (Map.Entry<String, JsonNode> member : List.copyOf(node.properties())) {
      String key = member.getKey();
      JsonNode value = member.getValue();
      String place = pointer + "/" + JsonPointers.escape(key);
      if (kind != Place.KEYWORDS) {
        look(value, place, Place.KEYWORDS);
      } else if (key.equals("schema") && node instanceof ObjectNode object) {
        object.set(key, schema(value, place));
      } else if (key.equals("schemas")) {
        schemas(value, place);
      } else if (!key.equals("examples")) {
        Place below = kind.below(key, value.isArray());
        if (below == Place.KEYWORDS || below == Place.NAMES) {
          look(value, place, below);
        }
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      look(node.get(i), pointer + "/" + i, kind);
    }
  }

  private void schemas(JsonNode container, String pointer) {
    if (container instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        object.set(name, schema(object.path(name), pointer + "/" + JsonPointers.escape(name)));
      }
    } else if (container instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, schema(array.get(i), pointer + "/" + i));
      }
    }
  }

  private JsonNode schema(JsonNode node, String pointer) {
    if (node.isBoolean()) {
      ObjectNode schema = root.objectNode();
      if (Keywords.isFalse(node)) {
        schema.putObject("not");
      }
      return schema;
    }
    if (!(node instanceof ObjectNode schema) || !done.add(pointer)) {
      return node;
    }
    schema.remove(NAMING);
    for (String key : List.copyOf(schema.propertyNames())) {
      JsonNode value = schema.path(key);
      String place = pointer + "/" + JsonPointers.escape(key);
      if (WITH_SCHEMAS.contains(key) || WITH_LIST.contains(key)) {
        schemas(value, place);
      } else if (WITH_SCHEMA.contains(key) && (value.isObject() || isElement(key))) {
        schema.set(key, schema(value, place));
      }
    }
    writeReference(schema, pointer);
    writeLiterals(schema, pointer);
    writeNull(schema, pointer);
    writeBound(schema, "minimum", "exclusiveMinimum");
    writeBound(schema, "maximum", "exclusiveMaximum");
    return schema;
  }

  /** Whether true and false are schemas under {@code key}, rather than flags. */
  private static boolean isElement(String key) {
    return !key.equals("additionalProperties") && !key.startsWith("unevaluated");
  }

  private void writeReference(ObjectNode schema, String pointer) {
    JsonNode reference = schema.path("$ref");
    if (!reference.isString()) {
      return;
    }
    follow(reference.asString());
    boolean alone =
        version30
            || schema.propertyNames().stream()
                .allMatch(key -> key.equals("$ref") || FOR_PEOPLE.contains(key));
    if (alone) {
      schema.retain("$ref");
      return;
    }
    schema.remove("$ref");
    ArrayNode parts =
        schema.get("allOf") instanceof ArrayNode some ? some : schema.putArray("allOf");
    written.put(pointer + "/allOf/" + parts.size(), pointer);
    parts.addObject().set("$ref", reference);
  }

  /** Rewrites the target of a reference; it is a schema, wherever it is written. */
  private void follow(String reference) {
    String pointer = reference.substring(1);
    int slash = pointer.lastIndexOf('/');
    if (slash >= 0 && JsonPointers.at(root, pointer) instanceof ObjectNode target) {
      schema(target, pointer);
    }
  }

  private void writeLiterals(ObjectNode schema, String pointer) {
    if (schema.has("const")) {
      ArrayNode literals = root.arrayNode();
      keywords(schema).allLiterals().forEach(literals::add);
      schema.remove("const");
      schema.set("enum", literals);
      written.put(pointer + "/enum", pointer + "/const");
    }
  }

  private void writeNull(ObjectNode schema, String pointer) {
    JsonNode type = schema.path("type");
    if (type.isArray() && type.valueStream().anyMatch(each -> each.asString("").equals("null"))) {
      schema.put("nullable", true);
      written.put(pointer + "/nullable", pointer + "/type");
    } else if (!keywords(schema).isMarkedNullable()) {
      removeNullable(schema);
    } else {
      schema.putArray("type").add(type.asString()).add("null");
      if (schema.get("enum") instanceof ArrayNode literals
          && literals.valueStream().noneMatch(JsonNode::isNull)) {
        literals.addNull();
      }
    }
    if (keywords(schema).excludesAllButNull()) {
      schema.remove("not");
      schema.putArray("enum").addNull();
    }
  }

  /** One that is neither true nor false stays, to be refused. */
  private void removeNullable(ObjectNode schema) {
    if (!version30 || schema.path("nullable").isBoolean()) {
      schema.remove("nullable");
    }
  }

  private void writeBound(ObjectNode schema, String inclusive, String exclusive) {
    if (schema.path(exclusive).isBoolean()) {
      Map<String, JsonNode> bounds = keywords(schema).bounds(inclusive, exclusive);
      schema.remove(List.of(inclusive, exclusive));
      bounds.forEach(schema::set);
    }
  }

  private Keywords keywords(ObjectNode schema) {
    return new Keywords(schema, version30);
  }
}
