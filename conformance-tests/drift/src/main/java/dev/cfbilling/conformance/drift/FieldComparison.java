package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.match.Renames;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.Shape;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compares which fields objects have; {@link SchemaComparison} compares their values. */
final class FieldComparison {
  private final SchemaComparison schemas;
  private final ComparisonContext context;
  private final ValueDirection direction;
  private final Differences differences;

  FieldComparison(SchemaComparison schemas, ComparisonContext context, ValueDirection direction) {
    this.schemas = schemas;
    this.context = context;
    this.direction = direction;
    this.differences = context.differences();
  }

  void compare(String name, Shape was, Shape is) {
    if (is.properties().isEmpty() && !was.properties().isEmpty() && is.entries().isEmpty()) {
      differences.add(
          "fields",
          direction.breaking(),
          "no field of " + name + " is named any more",
          ComparedPart.at(was.place(), is.place()),
          "what it holds can no longer be relied on; regenerated, its record has no components");
      return;
    }
    Map<String, String> renamed =
        Renames.ofFields(was.properties().keySet(), is.properties().keySet());
    was.properties()
        .forEach(
            (field, property) -> {
              String now = renamed.getOrDefault(field, field);
              Shape.Property other = is.properties().get(now);
              if (other == null) {
                removed(field, was, is);
              } else {
                if (!now.equals(field)) {
                  renamed(field, now, was, is);
                }
                compareField(now, property, other, was, is);
              }
            });
    Set<String> added = new HashSet<>(is.properties().keySet());
    added.removeAll(was.properties().keySet());
    added.removeAll(renamed.values());
    is.properties().keySet().stream()
        .filter(added::contains)
        .forEach(field -> added(field, was, is));
  }

  /** Ignores a field that does not travel in this direction. */
  private void compareField(
      String field, Shape.Property older, Shape.Property newer, Shape was, Shape is) {
    Shape before = context.older().read(older.schema());
    Shape after = context.newer().read(newer.schema());
    boolean hidden = direction.hides(before.readOnly(), before.writeOnly());
    boolean hides = direction.hides(after.readOnly(), after.writeOnly());
    if (hidden != hides) {
      hidden(new ComparedPart(field, before.place(), after.place()), hides, older, newer);
    } else if (!hides) {
      compareVisible(field, older, newer, was, is);
    }
  }

  private void hidden(ComparedPart field, boolean now, Shape.Property older, Shape.Property newer) {
    String mark = direction.hidingMark();
    String travels = direction == ValueDirection.RESPONSE ? "sent" : "taken";
    boolean demanded = newer.required() && direction == ValueDirection.REQUEST;
    differences.add(
        mark,
        now || demanded ? direction.breaking() : Effect.COMPATIBLE,
        now
            ? "%s is %s now, and no longer %s".formatted(field.name(), mark, travels)
            : "%s is no longer %s, and %s now".formatted(field.name(), mark, travels),
        field.child(mark),
        now ? ClientMeaning.hidden(older.required(), direction) : ClientMeaning.fieldAdded());
  }

  private void compareVisible(
      String field, Shape.Property older, Shape.Property newer, Shape was, Shape is) {
    if (older.required() != newer.required()) {
      boolean now = newer.required();
      Effect effect = direction.effect(now ? ValueSetChange.NARROWED : ValueSetChange.WIDENED);
      boolean nullable = context.newer().read(newer.schema()).nullable();
      differences.add(
          "required",
          effect,
          field + (now ? " is required now" : " may be absent now"),
          ComparedPart.at(was.place(), is.place()).child("required"),
          ClientMeaning.required(now, nullable));
    }
    schemas.compare(field, older.required(), older.schema(), newer.schema());
  }

  private void removed(String field, Shape was, Shape is) {
    Shape.Property property = property(was, field);
    Shape shape = context.older().read(property.schema());
    if (direction.hides(shape.readOnly(), shape.writeOnly())) {
      return;
    }
    differences.add(
        "field.removed",
        direction.breaking(),
        field + " is gone",
        ComparedPart.at(property.schema().place(), is.place().child("properties")),
        ClientMeaning.fieldRemoved(property.required()));
  }

  private void renamed(String field, String now, Shape was, Shape is) {
    differences.add(
        "field.renamed",
        direction.breaking(),
        "%s is called %s now".formatted(field, now),
        ComparedPart.at(property(was, field).schema().place(), property(is, now).schema().place()),
        ClientMeaning.fieldRemoved(property(was, field).required()));
  }

  private void added(String field, Shape was, Shape is) {
    Shape.Property property = property(is, field);
    Shape shape = context.newer().read(property.schema());
    if (direction.hides(shape.readOnly(), shape.writeOnly())) {
      return;
    }
    boolean refused = was.limits().containsKey("additionalProperties");
    boolean breaks = direction == ValueDirection.REQUEST ? property.required() : refused;
    differences.add(
        "field.added",
        breaks ? direction.breaking() : Effect.COMPATIBLE,
        "%s is new: %s %s"
            .formatted(
                field,
                property.required() ? "required," : "optional,",
                SchemaWording.of(shape, context.newer())),
        ComparedPart.at(was.place().child("properties"), property.schema().place()),
        ClientMeaning.fieldAdded());
  }

  private static Shape.Property property(Shape shape, String name) {
    Shape.Property property = shape.properties().get(name);
    if (property == null) {
      throw new IllegalArgumentException("no property " + name);
    }
    return property;
  }
}
