package dev.cfbilling.generator;

import dev.cfbilling.reader.JsonFiles;
import dev.cfbilling.reader.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Refuses what Swagger Parser changes without a word. It drops keywords: OpenAPI 3.0 ignores what
 * stands beside a reference, so that an {@code x-sensitive} there would have no effect, and a
 * {@code nullable} without a type; 3.1 lets a schema say more there, of which only what the
 * generator heeds is allowed, and has no {@code nullable} any more. And it adds types: of 3.0, it
 * takes {@code items} for an array and an enum for one of its first value's type.
 */
final class ParserChangeRefusal {
  private static final Set<String> TEXT = Set.of("description", "summary");
  private static final Set<String> OF_SCHEMAS =
      Set.of("$comment", "deprecated", "example", "examples", "readOnly", "title", "writeOnly");

  private final Set<String> allowed;
  private final boolean version31;

  private ParserChangeRefusal(boolean version31) {
    this.allowed = version31 ? OF_SCHEMAS : Set.of();
    this.version31 = version31;
  }

  /** Looks at the files of a contract. */
  static void refuseAny(JsonFiles files) {
    String version = files.document().path("openapi").asString("");
    ParserChangeRefusal keywords = new ParserChangeRefusal(version.startsWith("3.1"));
    files
        .documents()
        .forEach((name, document) -> keywords.look(document, name + "#", Place.KEYWORDS));
  }

  private void look(JsonNode node, String pointer, Place place) {
    if (place == Place.KEYWORDS && node.isObject()) {
      refuseBesideReference(node, pointer);
      refuseNullable(node, pointer);
      refuseAddedType(node, pointer);
    }
    node.forEachEntry(
        (key, value) -> {
          Place below = place.below(key, value.isArray());
          boolean extension = place == Place.KEYWORDS && key.startsWith("x-");
          if (!extension && (below == Place.KEYWORDS || below == Place.NAMES)) {
            look(value, pointer + "/" + key, below);
          }
        });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      look(node.get(i), pointer + "/" + i, place);
    }
  }

  private void refuseBesideReference(JsonNode node, String pointer) {
    if (!node.path("$ref").isString()) {
      return;
    }
    List<String> ignored =
        node.propertyNames().stream()
            .filter(key -> !key.equals("$ref") && !isAllowed(key))
            .toList();
    if (!ignored.isEmpty()) {
      throw new UnsupportedConstructException(
          pointer, "has " + String.join(", ", ignored) + " beside a reference");
    }
  }

  private void refuseNullable(JsonNode node, String pointer) {
    if (!node.path("nullable").isBoolean()) {
      return;
    }
    if (version31) {
      throw new UnsupportedConstructException(pointer, "uses nullable, which OpenAPI 3.1 lacks");
    }
    if (!node.has("type")) {
      throw new UnsupportedConstructException(
          pointer, "uses nullable without a type, which has no effect in OpenAPI 3.0");
    }
  }

  private static void refuseAddedType(JsonNode node, String pointer) {
    if (node.has("type")) {
      return;
    }
    if (node.has("items") || node.has("additionalProperties")) {
      throw new UnsupportedConstructException(pointer, "has no type");
    }
    Stream<JsonNode> values = node.path("enum").valueStream().filter(value -> !value.isNull());
    if (values.map(JsonNode::getNodeType).distinct().count() > 1) {
      throw new UnsupportedConstructException(pointer, "has an enum of several types");
    }
  }

  private boolean isAllowed(String key) {
    return TEXT.contains(key) || allowed.contains(key) || (version31 && key.startsWith("x-"));
  }
}
