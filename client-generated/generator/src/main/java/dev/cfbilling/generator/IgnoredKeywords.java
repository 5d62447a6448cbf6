package dev.cfbilling.generator;

import dev.cfbilling.reader.JsonFiles;
import dev.cfbilling.reader.Place;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Keywords that the parser drops without a word. OpenAPI 3.0 ignores what stands beside a
 * reference, so that an {@code x-sensitive} there would have no effect, and a {@code nullable}
 * without a type; 3.1 lets a schema say more there, of which only what the generator heeds is
 * allowed, and has no {@code nullable} any more.
 */
final class IgnoredKeywords {
  private static final Set<String> TEXT = Set.of("description", "summary");
  private static final Set<String> OF_SCHEMAS =
      Set.of("$comment", "deprecated", "example", "examples", "readOnly", "title", "writeOnly");

  private final Set<String> allowed;
  private final boolean version31;

  private IgnoredKeywords(boolean version31) {
    this.allowed = version31 ? OF_SCHEMAS : Set.of();
    this.version31 = version31;
  }

  /** Looks at the files of a contract. */
  static void refuseIgnored(JsonFiles files) {
    String version = files.document().path("openapi").asString("");
    IgnoredKeywords keywords = new IgnoredKeywords(version.startsWith("3.1"));
    files
        .documents()
        .forEach((name, document) -> keywords.look(document, name + "#", Place.KEYWORDS));
  }

  private void look(JsonNode node, String pointer, Place place) {
    if (place == Place.KEYWORDS && node.isObject()) {
      refuseBesideReference(node, pointer);
      refuseNullable(node, pointer);
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

  private boolean isAllowed(String key) {
    return TEXT.contains(key) || allowed.contains(key) || (version31 && key.startsWith("x-"));
  }
}
