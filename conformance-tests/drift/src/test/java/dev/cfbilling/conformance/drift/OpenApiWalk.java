package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the objects of a document and what OpenAPI calls each of them. */
final class OpenApiWalk {
  /** Of each object its keywords under which others are: alone, in a list, or by name. */
  private static final Map<String, Map<String, String>> BELOW =
      Map.ofEntries(
          Map.entry(
              "document",
              Map.of(
                  "servers", "server",
                  "paths", "path by name",
                  "webhooks", "path by name",
                  "components", "components")),
          Map.entry(
              "components",
              Map.of(
                  "schemas", "schema by name",
                  "parameters", "parameter by name",
                  "responses", "response by name",
                  "headers", "header by name",
                  "securitySchemes", "security scheme by name")),
          Map.entry(
              "path",
              Map.of(
                  "servers", "server",
                  "parameters", "parameter",
                  "get", "operation",
                  "post", "operation")),
          Map.entry(
              "operation",
              Map.of(
                  "parameters", "parameter",
                  "requestBody", "request",
                  "responses", "response by name",
                  "callbacks", "callback by name",
                  "servers", "server")),
          Map.entry("parameter", Map.of("schema", "schema", "content", "media by name")),
          Map.entry("header", Map.of("schema", "schema", "content", "media by name")),
          Map.entry("request", Map.of("content", "media by name")),
          Map.entry(
              "response",
              Map.of(
                  "headers", "header by name",
                  "content", "media by name",
                  "links", "link by name")),
          Map.entry("media", Map.of("schema", "schema", "encoding", "encoding by name")),
          Map.entry("encoding", Map.of("headers", "header by name")),
          Map.entry("server", Map.of("variables", "server variable by name")),
          Map.entry(
              "schema",
              Map.ofEntries(
                  Map.entry("properties", "schema by name"),
                  Map.entry("patternProperties", "schema by name"),
                  Map.entry("dependentSchemas", "schema by name"),
                  Map.entry("items", "schema"),
                  Map.entry("prefixItems", "schema"),
                  Map.entry("additionalProperties", "schema"),
                  Map.entry("propertyNames", "schema"),
                  Map.entry("contains", "schema"),
                  Map.entry("contentSchema", "schema"),
                  Map.entry("allOf", "schema"),
                  Map.entry("anyOf", "schema"),
                  Map.entry("oneOf", "schema"),
                  Map.entry("not", "schema"),
                  Map.entry("if", "schema"),
                  Map.entry("then", "schema"),
                  Map.entry("else", "schema"),
                  Map.entry("xml", "xml"),
                  Map.entry("discriminator", "discriminator"))));

  private final Visitor visitor;

  /** Takes an object, what it is and where. */
  interface Visitor {
    void visit(String kind, SpecLocation place, ObjectNode object);
  }

  private OpenApiWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Visits each object, with what it is. */
  static void visit(ObjectNode document, Visitor visitor) {
    new OpenApiWalk(visitor).object("document", new SpecLocation("", ""), document);
  }

  /** Whether what is under a keyword has names of its own. */
  static boolean isByName(String kind, String keyword) {
    return BELOW.getOrDefault(kind, Map.of()).getOrDefault(keyword, "").endsWith(" by name");
  }

  /** Whether what is under a keyword is visited on its own. */
  static boolean isVisited(String kind, String keyword) {
    return kind.equals("callback") || BELOW.getOrDefault(kind, Map.of()).containsKey(keyword);
  }

  private void object(String kind, SpecLocation place, JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    visitor.visit(kind, place, object);
    for (String keyword : Set.copyOf(object.propertyNames())) {
      String below =
          kind.equals("callback") ? "path" : BELOW.getOrDefault(kind, Map.of()).get(keyword);
      if (below != null) {
        child(below, place.child(keyword), object.get(keyword));
      }
    }
  }

  private void child(String kind, SpecLocation place, JsonNode node) {
    if (kind.endsWith(" by name")) {
      node.forEachEntry(
          (name, each) -> object(kind.replace(" by name", ""), place.child(name), each));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        object(kind, place.child(Integer.toString(i)), node.get(i));
      }
    } else {
      object(kind, place, node);
    }
  }
}
