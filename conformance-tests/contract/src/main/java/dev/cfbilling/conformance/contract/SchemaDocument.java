package dev.cfbilling.conformance.contract;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The whole contract as one JSON document, with its schemas in plain JSON Schema.
 *
 * <p>OpenAPI 3.0 writes nullability beside the type, JSON Schema in the type. The latter avoids
 * validators' own readings of {@code nullable}: one allows null wherever a <em>parent</em> is
 * nullable. Write-only properties are not required.
 */
public final class SchemaDocument {
  private static final int MAX_REFERENCES = 64;

  private final JsonNode root;
  private final Function<String, SpecLocation> sources;
  private final Direction direction;

  /** One schema for each pointer, so that its caches are shared and recursion ends. */
  private final Map<String, SchemaAt> schemas = new ConcurrentHashMap<>();

  /** Each of a million findings asks for one of few. */
  private final Map<String, SpecLocation> locations = new ConcurrentHashMap<>();

  /**
   * The schemas of a resolved document, which this class changes and no one else may change.
   *
   * @param openApi with null as a type, and with references that stand alone
   * @param sources maps a pointer to the source location that a person would edit
   */
  public SchemaDocument(JsonNode openApi, Function<String, SpecLocation> sources) {
    this.root = openApi;
    this.sources = sources;
    this.direction = Direction.ofResponses(this);
  }

  /** The document; callers must not change it. */
  public JsonNode root() {
    return root;
  }

  /** The source location of {@code pointer}, which leads into {@link #root()}. */
  public SpecLocation locate(String pointer) {
    return locations.computeIfAbsent(pointer, written -> sources.apply(direction.written(written)));
  }

  /** The schema at {@code pointer} in {@link #root()}, or the one it refers to. */
  public SchemaAt schema(String pointer) {
    return schemas.computeIfAbsent(follow(pointer), place -> new SchemaAt(this, place));
  }

  /** The end of the chain of references at {@code pointer}; {@code pointer} itself without one. */
  String follow(String pointer) {
    String here = pointer;
    for (int i = 0; i < MAX_REFERENCES; i++) {
      JsonNode reference = JsonPointers.at(root, here).path("$ref");
      if (!reference.isString() || !reference.asString().startsWith("#/")) {
        return here;
      }
      here = reference.asString().substring(1);
    }
    throw new IllegalStateException("a circle of references at " + pointer);
  }
}
