package dev.cfbilling.conformance.contract;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The whole contract as one JSON document whose schemas are plain JSON Schema.
 *
 * <p>OpenAPI 3.0 writes nullability beside the type; JSON Schema writes it in the type, which keeps
 * validators' own readings of {@code nullable} out: one lets a null through wherever a
 * <em>parent</em> is nullable. What responses need not have is not required.
 */
public final class SchemaDocument {
  private static final int MAX_REFERENCES = 64;

  private final JsonNode root;
  private final Function<String, SpecLocation> sources;
  private final Direction direction;

  /** By pointer, one a schema: what each has learnt is kept, and a circle of them ends. */
  private final Map<String, SchemaAt> schemas = new ConcurrentHashMap<>();

  /**
   * The schemas of a resolved document, which is not to be changed by others from now on.
   *
   * @param openApi with null as a type, and references that stand alone
   * @param sources where a person would edit what stands at a pointer
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

  /** The source of what stands at {@code pointer} in {@link #root()}. */
  public SpecLocation locate(String pointer) {
    return sources.apply(direction.written(pointer));
  }

  /** The schema at {@code pointer} in {@link #root()}, or the one that it refers to. */
  public SchemaAt schema(String pointer) {
    return schemas.computeIfAbsent(follow(pointer), place -> new SchemaAt(this, place));
  }

  /** {@code pointer} itself, or where the reference that stands there leads in the end. */
  String follow(String pointer) {
    String here = pointer;
    for (int i = 0; i < MAX_REFERENCES; i++) {
      JsonNode reference = root.at(here).path("$ref");
      if (!reference.isString() || !reference.asString().startsWith("#/")) {
        return here;
      }
      here = reference.asString().substring(1);
    }
    throw new IllegalStateException("a circle of references at " + pointer);
  }
}
