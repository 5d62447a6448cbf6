package dev.cfbilling.conformance.contract;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole contract as one JSON document whose schemas are plain JSON Schema.
 *
 * <p>OpenAPI 3.0 writes nullability beside the type; JSON Schema writes it in the type. Rewriting
 * it once keeps every pointer, and keeps validators' own readings of {@code nullable} out: one lets
 * a null through wherever a <em>parent</em> is nullable. What responses need not have is not
 * required.
 */
public final class SchemaDocument {
  private static final int MAX_REFERENCES = 64;

  private final JsonNode root;
  private final SpecLayout layout;
  private final Direction direction;

  /** By pointer, one a schema: what each has learnt is kept, and a circle of them ends. */
  private final Map<String, SchemaAt> schemas = new ConcurrentHashMap<>();

  SchemaDocument(JsonNode openApi, SpecLayout layout) {
    this.root = openApi;
    this.layout = layout;
    spellOutNullability(root);
    this.direction = Direction.ofResponses(this);
  }

  /** The document; callers must not change it. */
  public JsonNode root() {
    return root;
  }

  /** The source of what stands at {@code pointer} in {@link #root()}. */
  public SpecLocation locate(String pointer) {
    return layout.locate(direction.written(pointer));
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

  private static void spellOutNullability(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("nullable").asBoolean(false)) {
      if (object.get("type") != null && object.get("type").isString()) {
        String type = object.get("type").asString();
        object.putArray("type").add(type).add("null");
      }
      if (object.get("enum") instanceof ArrayNode literals && !containsNull(literals)) {
        literals.addNull();
      }
    }
    node.forEach(SchemaDocument::spellOutNullability);
  }

  private static boolean containsNull(ArrayNode literals) {
    for (JsonNode literal : literals) {
      if (literal.isNull()) {
        return true;
      }
    }
    return false;
  }
}
