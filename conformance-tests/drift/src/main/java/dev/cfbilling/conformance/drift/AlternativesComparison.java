package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.Shape;
import dev.cfbilling.conformance.openapi.model.Schema;
import java.util.List;
import java.util.Set;

/**
 * Compares the alternatives of {@code anyOf} and {@code oneOf} one by one. Needed when the union of
 * all alternatives is unchanged, but fields or limits have moved between them.
 */
final class AlternativesComparison {
  /** Every pair is compared, including nested alternatives. */
  private static final int MAX_PAIRS = 400;

  private static final Set<String> NULL = Set.of("null");

  private final ComparisonContext context;
  private final ValueDirection direction;

  AlternativesComparison(ComparisonContext context, ValueDirection direction) {
    this.context = context;
    this.direction = direction;
  }

  void compare(String name, Schema older, Schema newer) {
    List<Object> pair = List.of(older, newer);
    if (context.open().add(pair)) {
      compareUnopened(name, older, newer);
      context.open().remove(pair);
    }
  }

  private void compareUnopened(String name, Schema older, Schema newer) {
    List<Shape> was = apart(context.older().alternatives(older));
    List<Shape> is = apart(context.newer().alternatives(newer));
    int pairs = was.size() * is.size();
    if (pairs == 0 || (areTold(was) && areTold(is))) {
      return;
    }
    boolean sameInAll =
        pairs <= MAX_PAIRS
            && was.stream().allMatch(a -> is.stream().anyMatch(b -> isSame(a, b)))
            && is.stream().allMatch(b -> was.stream().anyMatch(a -> isSame(a, b)));
    if (!sameInAll) {
      boolean safe =
          direction == ValueDirection.RESPONSE
              ? is.stream().allMatch(b -> was.stream().anyMatch(a -> isSafe(a, b)))
              : was.stream().allMatch(a -> is.stream().anyMatch(b -> isSafe(a, b)));
      context
          .differences()
          .addNamed(
              "alternatives",
              safe && pairs <= MAX_PAIRS ? Effect.COMPATIBLE : direction.breaking(),
              "has other alternatives now: what goes together in one of them has changed",
              new ComparedPart(name, was.get(0).place(), is.get(0).place()),
              ClientMeaning.alternatives());
    }
  }

  private static List<Shape> apart(List<Shape> alternatives) {
    return alternatives.stream()
        .filter(shape -> !shape.types().equals(NULL))
        .flatMap(shape -> shape.apart().stream())
        .toList();
  }

  /** Whether each alternative has its own type; then the comparison of the union is complete. */
  private static boolean areTold(List<Shape> alternatives) {
    return alternatives.stream().map(Shape::types).distinct().count() == alternatives.size();
  }

  private boolean isSame(Shape was, Shape is) {
    return compared(was, is).times() == 0;
  }

  private boolean isSafe(Shape was, Shape is) {
    return !compared(was, is).isBreaking();
  }

  private Differences compared(Shape was, Shape is) {
    ComparisonContext apart = context.apart();
    new SchemaComparison(apart, direction).compare("", true, was, is);
    return apart.differences();
  }
}
