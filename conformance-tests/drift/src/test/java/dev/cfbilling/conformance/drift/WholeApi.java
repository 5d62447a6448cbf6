package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A document that has all of the contract, and everything else that there is. */
final class WholeApi {
  private static final String EVERYTHING = "/billing/everything/{id}/{matrix}";

  private WholeApi() {}

  /** A document for each path, that of everything last: what is small is quickly compared. */
  static List<ObjectNode> byPath(ObjectNode whole) {
    List<String> paths = new ArrayList<>(whole.get("paths").propertyNames());
    paths.remove(EVERYTHING);
    paths.add(EVERYTHING);
    return paths.stream().map(path -> part(whole, path)).toList();
  }

  /** The document with one path, and the components that it leads to. */
  private static ObjectNode part(ObjectNode whole, String path) {
    ObjectNode part = whole.deepCopy();
    ObjectNode components = (ObjectNode) part.remove("components");
    ((ObjectNode) part.get("paths")).retain(path);
    if (!path.equals(EVERYTHING)) {
      part.remove(List.of("security", "webhooks"));
    }
    Set<String> reached = new TreeSet<>();
    reach(part, components, reached);
    for (Map.Entry<String, JsonNode> kind : components.properties()) {
      boolean used = kind.getKey().equals("securitySchemes");
      for (String name : List.copyOf(kind.getValue().propertyNames())) {
        String text = "\"" + name + "\":[";
        boolean called = used ? part.toString().contains(text) : reached.contains(name);
        if (!called) {
          ((ObjectNode) kind.getValue()).remove(name);
        }
      }
    }
    components.removeIf(JsonNode::isEmpty);
    part.set("components", components);
    return part;
  }

  private static void reach(JsonNode node, JsonNode components, Set<String> reached) {
    String pointer = node.path("$ref").asString("");
    if (pointer.startsWith("#/components/")) {
      String name = pointer.substring(pointer.lastIndexOf('/') + 1);
      if (reached.add(name)) {
        reach(components.at(pointer.substring("#/components".length())), components, reached);
      }
    }
    node.forEach(each -> reach(each, components, reached));
  }

  static OpenApiDocument document(JsonNode tree) {
    byte[] json = tree.toString().getBytes(StandardCharsets.UTF_8);
    return OpenApiSource.files("api", "api.json", file -> Optional.of(json));
  }

  /** The contract and everything else there is, without most of the text. */
  static ObjectNode read() {
    ObjectNode api = Documents.contract();
    withoutTexts(api);
    merge((ObjectNode) yaml("everything.yaml"), api);
    return api;
  }

  private static void withoutTexts(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("examples");
      if (object.path("description").isString()) {
        object.remove("description");
      }
    }
    node.forEach(WholeApi::withoutTexts);
  }

  private static void merge(ObjectNode more, ObjectNode into) {
    more.forEachEntry(
        (name, value) -> {
          if (value instanceof ObjectNode object && into.get(name) instanceof ObjectNode known) {
            merge(object, known);
          } else {
            into.set(name, value);
          }
        });
  }

  static JsonNode yaml(String resource) {
    try (InputStream in = WholeApi.class.getResourceAsStream(resource)) {
      return new YAMLMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
