package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.Keywords;
import dev.cfbilling.conformance.openapi.model.Marks;
import dev.cfbilling.conformance.openapi.model.Schema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds the values that the schemas of a document allow. */
public final class ShapeReader {
  private static final String NULL = "null";

  private final OpenApiDocument document;
  private final Map<Schema, Shape> read = new HashMap<>();
  private final Map<Schema, List<Shape>> alternatives = new HashMap<>();
  private final Map<SpecLocation, Schema> expansions = new HashMap<>();

  /** One alternative, and whether its parts contradict each other. */
  private record Whole(Shape shape, boolean contradicts) {}

  public ShapeReader(OpenApiDocument document) {
    this.document = document;
  }

  /** The document that is read. */
  public OpenApiDocument document() {
    return document;
  }

  /**
   * The values that {@code schema} allows.
   *
   * @throws OpenApiException when a reference is broken
   */
  public Shape read(Schema schema) {
    Shape known = read.get(schema);
    if (known == null) {
      known = ShapeUnion.of(alternatives(schema));
      read.put(schema, known);
    }
    return known;
  }

  /**
   * The shape of each alternative; a single one without {@code anyOf} and {@code oneOf}.
   * Alternatives that no value satisfies are left out, unless there is no other.
   */
  public List<Shape> alternatives(Schema schema) {
    List<Shape> known = alternatives.get(schema);
    if (known == null) {
      known = expanded(schema);
      alternatives.put(schema, known);
    }
    return known;
  }

  private List<Shape> expanded(Schema schema) {
    List<Whole> all =
        new SchemaExpansion(document, expansions)
            .expand(schema).alternatives().stream().map(this::whole).toList();
    List<Whole> possible = all.stream().filter(each -> !each.contradicts()).toList();
    return (possible.isEmpty() ? all : possible).stream().map(Whole::shape).toList();
  }

  /** The values that all of these places allow. */
  private Whole whole(List<SpecLocation> places) {
    List<Keywords> parts = places.stream().map(document::keywords).toList();
    Intersection values = Intersection.of(parts);
    Set<String> types = values.types();
    boolean nullable = types.isEmpty() || types.contains(NULL);
    Set<String> named = new TreeSet<>(types);
    named.remove(NULL);
    boolean isNull = types.equals(Set.of(NULL));
    boolean fields = holds("object", values);
    boolean elements = holds("array", values);
    return new Whole(
        new Shape(
            place(places),
            isNull ? types : named,
            nullable,
            parts.stream().flatMap(part -> part.format().stream()).findFirst(),
            values.literals(),
            Limits.tighter(parts.stream().map(Keywords::limits).toList()),
            fields ? properties(places) : Map.of(),
            elements ? schemas(places, "items").reduce(Schema::and) : Optional.empty(),
            fields ? schemas(places, "additionalProperties").reduce(Schema::and) : Optional.empty(),
            marks(places),
            isMarked(places, "readOnly"),
            isMarked(places, "writeOnly"),
            others(places)),
        values.contradicts());
  }

  /**
   * Whether the fields or items of {@code type} count: not when the last part overrides the type.
   */
  private static boolean holds(String type, Intersection values) {
    boolean overridden = values.contradicts() || values.types().equals(Set.of(NULL));
    return !overridden || values.types().isEmpty() || values.types().contains(type);
  }

  /** The most informative place: one with properties, else one with a type. */
  private SpecLocation place(List<SpecLocation> places) {
    return places.stream()
        .filter(place -> document.at(place).has("properties"))
        .findFirst()
        .or(() -> places.stream().filter(place -> document.at(place).has("type")).findFirst())
        .orElse(places.get(0));
  }

  /** The fields; a required name without a schema is a field with any value. */
  private Map<String, Shape.Property> properties(List<SpecLocation> places) {
    Set<String> required = new TreeSet<>();
    Map<String, Shape.Property> properties = new LinkedHashMap<>();
    for (SpecLocation place : places) {
      document.at(place).path("required").forEach(name -> required.add(name.asString("")));
    }
    for (SpecLocation place : places) {
      JsonNode described = document.at(place).path("properties");
      for (String name : described.propertyNames()) {
        if (!Keywords.isFalse(described.path(name))) {
          Schema schema = Schema.at(place.child("properties").child(name));
          properties.merge(
              name,
              new Shape.Property(required.contains(name), schema),
              (left, right) ->
                  new Shape.Property(left.required(), left.schema().and(right.schema())));
        }
      }
    }
    SpecLocation undescribed = place(places).child("properties");
    required.forEach(
        name ->
            properties.computeIfAbsent(
                name, unseen -> new Shape.Property(true, Schema.at(undescribed.child(name)))));
    return properties;
  }

  private Stream<Schema> schemas(List<SpecLocation> places, String keyword) {
    return places.stream()
        .filter(place -> isSchema(document.at(place).path(keyword), keyword))
        .map(place -> Schema.at(place.child(keyword)));
  }

  /** {@code additionalProperties: false} is a limit, not a schema. */
  private static boolean isSchema(JsonNode node, String keyword) {
    return node.isObject() || (keyword.equals("items") && Keywords.isFalse(node));
  }

  private boolean isMarked(List<SpecLocation> places, String keyword) {
    return places.stream().anyMatch(place -> document.at(place).path(keyword).asBoolean(false));
  }

  private Map<String, List<SpecLocation>> others(List<SpecLocation> places) {
    Map<String, List<SpecLocation>> others = new TreeMap<>();
    for (SpecLocation place : places) {
      for (String keyword : document.keywords(place).others()) {
        others.merge(
            keyword,
            List.of(place.child(keyword)),
            (some, more) -> Stream.concat(some.stream(), more.stream()).distinct().toList());
      }
    }
    return others;
  }

  private Marks marks(List<SpecLocation> places) {
    List<Marks> marks = places.stream().map(document::at).map(Marks::of).toList();
    return new Marks(
        marks.stream().anyMatch(Marks::deprecated),
        marks.stream().flatMap(each -> each.stability().stream()).findFirst(),
        marks.stream().flatMap(each -> each.access().stream()).findFirst(),
        Optional.empty(),
        Set.of());
  }
}
