package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds out what values the schemas of a document let through. */
public final class ShapeReader {
  private static final String NULL = "null";

  private final OpenApiDocument document;
  private final Map<Schema, Shape> read = new HashMap<>();

  public ShapeReader(OpenApiDocument document) {
    this.document = document;
  }

  /**
   * What {@code schema} lets through.
   *
   * @throws OpenApiException when a reference in it leads nowhere
   */
  public Shape read(Schema schema) {
    Shape known = read.get(schema);
    if (known == null) {
      List<List<SpecLocation>> alternatives =
          new SchemaExpansion(document).expand(schema).alternatives();
      known = ShapeUnion.of(alternatives.stream().map(this::whole).toList());
      read.put(schema, known);
    }
    return known;
  }

  /** What is let through when all of these places are to be content. */
  private Shape whole(List<SpecLocation> places) {
    List<Keywords> parts = places.stream().map(document::at).map(Keywords::new).toList();
    Set<String> types = types(parts);
    boolean nullable = types.isEmpty() || types.contains(NULL) || isNullableByIdiom(parts);
    Set<String> named = new TreeSet<>(types);
    named.remove(NULL);
    return new Shape(
        place(places),
        types.equals(Set.of(NULL)) ? types : named,
        nullable,
        parts.stream().flatMap(part -> part.format().stream()).findFirst(),
        parts.stream()
            .flatMap(part -> part.literals().stream())
            .reduce(ShapeReader::common)
            .filter(literals -> !literals.isEmpty()),
        Limits.tighter(parts.stream().map(Keywords::limits).toList()),
        properties(places),
        schemas(places, "items").reduce(Schema::and),
        schemas(places, "additionalProperties").reduce(Schema::and),
        marks(places));
  }

  /** The place that says most, since a reference's own place says nothing. */
  private SpecLocation place(List<SpecLocation> places) {
    return places.stream()
        .filter(place -> document.at(place).has("properties"))
        .findFirst()
        .or(() -> places.stream().filter(place -> document.at(place).has("type")).findFirst())
        .orElse(places.get(0));
  }

  private static Set<String> types(List<Keywords> parts) {
    Set<String> types = null;
    for (Keywords part : parts) {
      Optional<Set<String>> own = part.types();
      if (own.isPresent()) {
        Set<String> left = new TreeSet<>(own.get());
        if (types != null) {
          left = narrower(types, left);
        }
        types = left;
      }
    }
    return types == null ? Set.of() : types;
  }

  private static Set<String> narrower(Set<String> left, Set<String> right) {
    Set<String> both = new TreeSet<>(left);
    both.retainAll(right);
    boolean integer = left.contains("integer") || right.contains("integer");
    if (integer && (left.contains("number") || right.contains("number"))) {
      both.add("integer");
    }
    return both;
  }

  /** {@code {allOf: [{$ref: …}], nullable: true}}: without a type it means nothing, and yet. */
  private static boolean isNullableByIdiom(List<Keywords> parts) {
    return parts.stream().anyMatch(part -> part.isMarkedNullable() && part.types().isEmpty());
  }

  private static List<JsonNode> common(List<JsonNode> left, List<JsonNode> right) {
    return left.stream().filter(right::contains).toList();
  }

  private Map<String, Shape.Property> properties(List<SpecLocation> places) {
    Set<String> required = new TreeSet<>();
    places.forEach(
        place ->
            document.at(place).path("required").forEach(name -> required.add(name.asString())));
    Map<String, Shape.Property> properties = new LinkedHashMap<>();
    for (SpecLocation place : places) {
      for (String name : document.at(place).path("properties").propertyNames()) {
        Schema schema = Schema.at(place.child("properties").child(name));
        properties.merge(
            name,
            new Shape.Property(required.contains(name), schema),
            (left, right) ->
                new Shape.Property(left.required(), left.schema().and(right.schema())));
      }
    }
    return properties;
  }

  private Stream<Schema> schemas(List<SpecLocation> places, String keyword) {
    return places.stream()
        .filter(place -> document.at(place).path(keyword).isObject())
        .map(place -> Schema.at(place.child(keyword)));
  }

  private Marks marks(List<SpecLocation> places) {
    List<Marks> marks = places.stream().map(document::at).map(Marks::of).toList();
    return new Marks(
        marks.stream().anyMatch(Marks::deprecated),
        marks.stream().flatMap(each -> each.stability().stream()).findFirst(),
        marks.stream().flatMap(each -> each.access().stream()).findFirst(),
        Optional.empty());
  }
}
