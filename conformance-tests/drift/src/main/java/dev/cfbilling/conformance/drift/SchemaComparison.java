package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.ComparisonContext.Verdict;
import dev.cfbilling.conformance.openapi.Shape;
import dev.cfbilling.conformance.openapi.model.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the values that two schemas allow, field by field, for one direction. */
final class SchemaComparison {
  private final ComparisonContext context;
  private final ValueDirection direction;
  private final boolean xml;
  private final FieldComparison fields;
  private final TypeComparison types;
  private final ValueComparison values;
  private final OtherKeywordComparison others;
  private final AlternativesComparison alternatives;

  /** How much pairs differ that have been compared: a schema may contain itself. */
  private final Map<List<Schema>, Verdict> compared = new HashMap<>();

  SchemaComparison(ComparisonContext context, ValueDirection direction) {
    this(context, direction, false);
  }

  /**
   * @param xml whether the body is XML; only then {@code xml} is compared
   */
  SchemaComparison(ComparisonContext context, ValueDirection direction, boolean xml) {
    this.context = context;
    this.direction = direction;
    this.xml = xml;
    this.fields = new FieldComparison(this, context, direction);
    this.types = new TypeComparison(context, direction);
    this.values = new ValueComparison(context, direction);
    this.others = new OtherKeywordComparison(context);
    this.alternatives = new AlternativesComparison(this, context, direction);
  }

  /**
   * Compares the values of one place.
   *
   * @param name the place's name in a sentence
   * @param required whether the older document requires a value
   */
  void compare(String name, boolean required, Schema older, Schema newer) {
    List<Schema> pair = List.of(older, newer);
    Verdict known = compared.putIfAbsent(pair, Verdict.EQUAL);
    if (known != null) {
      context.differences().again(known);
      return;
    }
    Differences differences = context.differences();
    Shape was = context.older().read(older);
    Shape is = context.newer().read(newer);
    Verdict verdict = differences.during(() -> compare(name, required, was, is));
    if (verdict != Verdict.BREAKING) {
      Verdict union = verdict;
      Verdict apart = differences.during(() -> alternatives.compare(name, older, newer, union));
      verdict = apart == Verdict.EQUAL ? union : apart;
    }
    compared.put(pair, verdict);
  }

  void compare(String name, boolean required, Shape was, Shape is) {
    MarksComparison.deprecation(
        was.marks(),
        is.marks(),
        new ComparedPart(name, was.place(), is.place()),
        context.differences());
    boolean comparable = types.compare(name, required, was, is);
    if (comparable) {
      values.compare(name, was, is);
      fields.compare(name, was, is);
      compareNested(
          new ComparedPart(name + "[]", was.place(), is.place()).child("items"),
          was.items(),
          is.items());
      boolean closed =
          was.limits().containsKey("additionalProperties")
              || is.limits().containsKey("additionalProperties");
      if (!closed) {
        compareNested(
            new ComparedPart(name + "{}", was.place(), is.place()).child("additionalProperties"),
            was.entries(),
            is.entries());
      }
      others.compareOfSchema(name, was, is, direction, xml);
    }
  }

  /** Compares nested values; a document without a schema for them allows anything. */
  private void compareNested(ComparedPart nested, Optional<Schema> older, Optional<Schema> newer) {
    if (older.isPresent() || newer.isPresent()) {
      compare(
          nested.name(),
          true,
          older.orElseGet(() -> Schema.at(nested.older())),
          newer.orElseGet(() -> Schema.at(nested.newer())));
    }
  }

  /** Whether both allow arrays or objects; only then the style matters. */
  boolean mayBeComposite(Schema older, Schema newer) {
    return mayBeComposite(context.older().read(older))
        && mayBeComposite(context.newer().read(newer));
  }

  private static boolean mayBeComposite(Shape shape) {
    return shape.types().isEmpty()
        || shape.types().contains("array")
        || shape.types().contains("object");
  }
}
