package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.openapi.Schema;
import dev.cfbilling.conformance.openapi.Shape;
import dev.cfbilling.conformance.openapi.ShapeReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what two schemas let through, field by field, for one way that values travel. */
final class SchemaComparison {
  private static final Set<String> LIST = Set.of("array");

  private final ShapeReader olderShapes;
  private final ShapeReader newerShapes;
  private final Direction direction;
  private final Differences differences;
  private final FieldComparison fields;

  /** Pairs that have been compared: a schema may contain itself. */
  private final Set<List<Schema>> compared = new HashSet<>();

  SchemaComparison(
      ShapeReader olderShapes,
      ShapeReader newerShapes,
      Direction direction,
      Differences differences) {
    this.olderShapes = olderShapes;
    this.newerShapes = newerShapes;
    this.direction = direction;
    this.differences = differences;
    this.fields = new FieldComparison(this, newerShapes, direction, differences);
  }

  /**
   * Compares the values of one place.
   *
   * @param name what a sentence calls the place
   * @param required whether a value has to be there, in the older document
   */
  void compare(String name, boolean required, Schema older, Schema newer) {
    if (!compared.add(List.of(older, newer))) {
      return;
    }
    Shape was = olderShapes.read(older);
    Shape is = newerShapes.read(newer);
    if (was.isAnything() && is.isAnything()) {
      return;
    }
    compareMarks(name, was, is);
    if (!was.types().equals(is.types())) {
      boolean comparable = compareTypes(name, was, is);
      if (!comparable) {
        return;
      }
    }
    compareNullability(name, required, was, is);
    new ValueComparison(direction, differences).compare(name, was, is);
    fields.compare(name, was, is);
    compareNested(name + "[]", was.items(), is.items());
    compareNested(name + "{}", was.entries(), is.entries());
  }

  /** Whether both let nothing through but lists. */
  boolean areLists(Schema older, Schema newer) {
    return LIST.equals(olderShapes.read(older).types())
        && LIST.equals(newerShapes.read(newer).types());
  }

  private void compareMarks(String name, Shape was, Shape is) {
    MarksComparison.deprecation(
        name, was.marks(), is.marks(), was.place(), is.place(), differences);
  }

  /** Whether the values have anything in common, so that it makes sense to look further. */
  private boolean compareTypes(String name, Shape was, Shape is) {
    Change change = Change.of(!covers(was.types(), is.types()), !covers(is.types(), was.types()));
    Effect effect = direction.effect(change);
    differences.add(
        "type",
        effect,
        "%s is %s now; it was %s"
            .formatted(name, Wording.of(is, newerShapes), Wording.of(was, olderShapes)),
        was.place(),
        is.place(),
        direction == Direction.RESPONSE
            ? ClientMeaning.type(change, is)
            : ClientMeaning.parameterValues(effect));
    return change != Change.REPLACED || was.types().stream().anyMatch(is.types()::contains);
  }

  private static boolean covers(Set<String> types, Set<String> others) {
    return types.isEmpty()
        || (!others.isEmpty()
            && others.stream()
                .allMatch(
                    type ->
                        types.contains(type)
                            || (type.equals("integer") && types.contains("number"))));
  }

  private void compareNullability(String name, boolean required, Shape was, Shape is) {
    if (was.nullable() == is.nullable() || was.isAnything() || is.isAnything()) {
      return;
    }
    Effect effect = direction.effect(is.nullable() ? Change.WIDENED : Change.NARROWED);
    differences.add(
        "nullable",
        effect,
        name + (is.nullable() ? " may be null now" : " is never null now"),
        was.place(),
        is.place(),
        direction == Direction.RESPONSE
            ? ClientMeaning.nullable(is.nullable(), required)
            : ClientMeaning.parameterValues(effect));
  }

  private void compareNested(String name, Optional<Schema> older, Optional<Schema> newer) {
    if (older.isPresent() && newer.isPresent()) {
      compare(name, true, older.get(), newer.get());
    }
  }
}
