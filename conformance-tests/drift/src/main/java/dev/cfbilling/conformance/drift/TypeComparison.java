package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.Shape;
import java.util.Set;

/** Compares types, formats and nullability. */
final class TypeComparison {
  /** These formats hint at a language's type; JSON has no precision, so they exclude no number. */
  private static final Set<String> HINTS = Set.of("", "double", "float", "decimal", "int64");

  private static final Set<String> NOTHING = Set.of("nothing");

  private final ComparisonContext context;
  private final ValueDirection direction;
  private final Differences differences;

  TypeComparison(ComparisonContext context, ValueDirection direction) {
    this.context = context;
    this.direction = direction;
    this.differences = context.differences();
  }

  /**
   * Compares all three. A new type is one change, together with its format and nullability.
   *
   * @return whether the types have anything in common, so that further comparison makes sense
   */
  boolean compare(String name, boolean required, Shape was, Shape is) {
    if (was.types().equals(is.types())) {
      compareNullability(name, required, was, is);
      compareFormat(name, was, is);
      return true;
    }
    ValueSetChange ofTypes =
        ValueSetChange.of(!covers(was.types(), is.types()), !covers(is.types(), was.types()));
    ValueSetChange change =
        ofTypes
            .and(
                ValueSetChange.of(
                    is.nullable() && !was.nullable(), was.nullable() && !is.nullable()))
            .and(formatChange(was.format().orElse(""), is.format().orElse(""), was, is));
    Effect effect = direction.effect(change);
    differences.addNamed(
        "type",
        effect,
        "is %s now; it was %s"
            .formatted(
                SchemaWording.of(is, context.newer()), SchemaWording.of(was, context.older())),
        new ComparedPart(name, was.place(), is.place()),
        direction == ValueDirection.RESPONSE
            ? ClientMeaning.type(change, is)
            : ClientMeaning.parameterValues(effect));
    return ofTypes != ValueSetChange.REPLACED
        || was.types().stream().anyMatch(is.types()::contains);
  }

  private static boolean covers(Set<String> types, Set<String> others) {
    boolean all = types.isEmpty() || others.equals(NOTHING);
    return all
        || (!others.isEmpty()
            && others.stream()
                .allMatch(
                    type ->
                        types.contains(type)
                            || (type.equals("integer") && types.contains("number"))));
  }

  private void compareNullability(String name, boolean required, Shape was, Shape is) {
    if (was.nullable() == is.nullable()) {
      return;
    }
    Effect effect =
        direction.effect(is.nullable() ? ValueSetChange.WIDENED : ValueSetChange.NARROWED);
    differences.addNamed(
        "nullable",
        effect,
        is.nullable() ? "may be null now" : "is never null now",
        new ComparedPart(name, was.place(), is.place()),
        direction == ValueDirection.RESPONSE
            ? ClientMeaning.nullable(is.nullable(), required)
            : ClientMeaning.parameterValues(effect));
  }

  private void compareFormat(String name, Shape was, Shape is) {
    if (was.format().equals(is.format())) {
      return;
    }
    ValueSetChange change = formatChange(was.format().orElse(""), is.format().orElse(""));
    Effect effect = direction.effect(change);
    differences.addNamed(
        "format",
        effect,
        "has %s now; it had %s".formatted(format(is), format(was)),
        new ComparedPart(name, was.place(), is.place()).child("format"),
        direction == ValueDirection.RESPONSE
            ? ClientMeaning.format(change)
            : ClientMeaning.parameterValues(effect));
  }

  private static String format(Shape shape) {
    return shape.format().map(format -> "the format " + format).orElse("no format");
  }

  /** With changed types, formats count only if both sides have strings. */
  private static ValueSetChange formatChange(String before, String after, Shape was, Shape is) {
    boolean text = was.types().contains("string") && is.types().contains("string");
    return text && !before.equals(after) ? formatChange(before, after) : ValueSetChange.NONE;
  }

  private static ValueSetChange formatChange(String was, String is) {
    if (HINTS.contains(was) && HINTS.contains(is)) {
      return ValueSetChange.NONE;
    }
    if (was.isEmpty() || is.equals("int32")) {
      return ValueSetChange.NARROWED;
    }
    return is.isEmpty() || was.equals("int32") ? ValueSetChange.WIDENED : ValueSetChange.REPLACED;
  }
}
