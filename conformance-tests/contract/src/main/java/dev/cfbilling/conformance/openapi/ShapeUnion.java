package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The union of several shapes. */
final class ShapeUnion {
  private static final Set<String> NULL = Set.of("null");

  private ShapeUnion() {}

  /**
   * The union; a shape of only null makes it nullable.
   *
   * @param all at least one
   */
  static Shape of(List<Shape> all) {
    List<Shape> shapes = all.stream().filter(shape -> !isNull(shape)).toList();
    if (shapes.isEmpty() || all.size() == 1) {
      return all.get(0);
    }
    Shape first = shapes.get(0);
    boolean nullable = all.stream().anyMatch(Shape::nullable);
    boolean anything = shapes.stream().anyMatch(shape -> shape.types().isEmpty());
    Set<String> types = new TreeSet<>();
    shapes.forEach(shape -> types.addAll(shape.types()));
    boolean listed = shapes.stream().allMatch(shape -> shape.literals().isPresent());
    return new Shape(
        first.place(),
        anything ? Set.of() : types,
        nullable,
        first
            .format()
            .filter(format -> shapes.stream().allMatch(s -> s.format().equals(first.format()))),
        listed ? Optional.of(literals(shapes)) : Optional.empty(),
        Limits.looser(shapes),
        unionOfProperties(shapes),
        shapes.stream().flatMap(shape -> shape.items().stream()).reduce(Schema::or),
        shapes.stream().flatMap(shape -> shape.entries().stream()).reduce(Schema::or),
        first.marks(),
        shapes.stream().allMatch(Shape::readOnly),
        shapes.stream().allMatch(Shape::writeOnly),
        others(all));
  }

  private static Map<String, List<SpecLocation>> others(List<Shape> shapes) {
    Map<String, List<SpecLocation>> others = new TreeMap<>();
    for (Shape shape : shapes) {
      shape
          .others()
          .forEach(
              (keyword, places) ->
                  others.merge(
                      keyword,
                      places,
                      (some, more) ->
                          Stream.concat(some.stream(), more.stream()).distinct().toList()));
    }
    return others;
  }

  private static List<JsonNode> literals(List<Shape> shapes) {
    return shapes.stream()
        .flatMap(shape -> shape.literals().stream())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static boolean isNull(Shape shape) {
    return shape.types().equals(NULL);
  }

  private static Map<String, Shape.Property> unionOfProperties(List<Shape> shapes) {
    Map<String, Shape.Property> union = new LinkedHashMap<>();
    for (Shape shape : shapes) {
      shape
          .properties()
          .forEach(
              (name, property) ->
                  union.merge(
                      name,
                      property,
                      (left, right) -> new Shape.Property(true, left.schema().or(right.schema()))));
    }
    union.replaceAll(
        (name, property) ->
            new Shape.Property(
                shapes.stream().allMatch(shape -> isRequired(shape, name)), property.schema()));
    return union;
  }

  private static boolean isRequired(Shape shape, String name) {
    Shape.Property property = shape.properties().get(name);
    return property != null && property.required();
  }
}
