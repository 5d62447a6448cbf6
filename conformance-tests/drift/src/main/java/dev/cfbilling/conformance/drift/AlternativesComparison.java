package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.ComparisonContext.Verdict;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.Shape;
import dev.cfbilling.conformance.openapi.model.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Compares the alternatives of {@code anyOf} and {@code oneOf} one by one. Needed when the union of
 * all alternatives is unchanged, but fields or limits have moved between them, or the limits of one
 * have changed that the others do not have.
 */
final class AlternativesComparison {
  /** Every pair is compared, including nested alternatives, unless they are the same in order. */
  private static final int MAX_PAIRS = 400;

  private static final Set<String> NULL = Set.of("null");

  private final SchemaComparison whole;
  private final ComparisonContext context;
  private final ValueDirection direction;

  /**
   * @param whole has compared the union
   */
  AlternativesComparison(
      SchemaComparison whole, ComparisonContext context, ValueDirection direction) {
    this.whole = whole;
    this.context = context;
    this.direction = direction;
  }

  /**
   * Compares them. Of a union that differs compatibly only what breaks is told: the rest has been.
   *
   * @param union how much the union of them differs
   */
  void compare(String name, Schema older, Schema newer, Verdict union) {
    List<Object> pair = List.of(older, newer);
    if (context.open().add(pair)) {
      context
          .alternatives()
          .within(
              () -> context.differences().during(() -> compareUnopened(name, older, newer, union)));
      context.open().remove(pair);
    }
  }

  private void compareUnopened(String name, Schema older, Schema newer, Verdict union) {
    List<Shape> before = withoutNull(context.older().alternatives(older));
    List<Shape> after = withoutNull(context.newer().alternatives(newer));
    if (before.size() > 1 && areTold(before) && areTold(after)) {
      if (union == Verdict.EQUAL || byType(before, after) == Verdict.BREAKING) {
        compareByType(whole, name, before, after);
      }
      return;
    }
    List<Shape> was = apart(before);
    List<Shape> is = apart(after);
    if (was.isEmpty() || is.isEmpty() || (areTold(was) && areTold(is))) {
      return;
    }
    if (areTooMany(was, is) && union != Verdict.EQUAL) {
      // What has been told is a reason for them to differ; another one is not looked for.
      return;
    }
    Verdict verdict =
        context.alternatives().of(List.of(older, newer, direction), () -> eachWithEach(was, is));
    if (verdict == Verdict.BREAKING || (verdict != Verdict.EQUAL && union == Verdict.EQUAL)) {
      context
          .differences()
          .addNamed(
              "alternatives",
              verdict == Verdict.COMPATIBLE ? Effect.COMPATIBLE : direction.breaking(),
              "has other alternatives now: what goes together in one of them has changed",
              new ComparedPart(name, was.get(0).place(), is.get(0).place()),
              ClientMeaning.alternatives());
    }
  }

  private boolean areSameInOrder(List<Shape> was, List<Shape> is) {
    return was.size() == is.size()
        && IntStream.range(0, was.size())
            .allMatch(i -> compared(was.get(i), is.get(i)) == Verdict.EQUAL);
  }

  private static boolean areTooMany(List<Shape> was, List<Shape> is) {
    return was.size() * is.size() > MAX_PAIRS;
  }

  private Verdict eachWithEach(List<Shape> was, List<Shape> is) {
    if (areSameInOrder(was, is)) {
      return Verdict.EQUAL;
    }
    if (areTooMany(was, is)) {
      return Verdict.BREAKING;
    }
    if (was.stream().allMatch(a -> is.stream().anyMatch(b -> compared(a, b) == Verdict.EQUAL))
        && is.stream().allMatch(b -> was.stream().anyMatch(a -> compared(a, b) == Verdict.EQUAL))) {
      return Verdict.EQUAL;
    }
    boolean safe =
        direction == ValueDirection.RESPONSE
            ? is.stream()
                .allMatch(b -> was.stream().anyMatch(a -> compared(a, b) != Verdict.BREAKING))
            : was.stream()
                .allMatch(a -> is.stream().anyMatch(b -> compared(a, b) != Verdict.BREAKING));
    return safe ? Verdict.COMPATIBLE : Verdict.BREAKING;
  }

  private Verdict byType(List<Shape> was, List<Shape> is) {
    ComparisonContext apart = context.apart();
    return apart
        .differences()
        .during(() -> compareByType(new SchemaComparison(apart, direction), "", was, is));
  }

  private static void compareByType(
      SchemaComparison comparison, String name, List<Shape> was, List<Shape> is) {
    for (Shape before : was) {
      is.stream()
          .filter(after -> after.types().equals(before.types()))
          .forEach(after -> comparison.compare(name, true, before, after));
    }
  }

  private static List<Shape> withoutNull(List<Shape> alternatives) {
    return alternatives.stream().filter(shape -> !shape.types().equals(NULL)).toList();
  }

  private static List<Shape> apart(List<Shape> alternatives) {
    return alternatives.stream().flatMap(shape -> shape.apart().stream()).toList();
  }

  /** Whether each alternative has its own type; then nothing can move between them. */
  private static boolean areTold(List<Shape> alternatives) {
    return alternatives.stream().map(Shape::types).distinct().count() == alternatives.size();
  }

  private Verdict compared(Shape was, Shape is) {
    ComparisonContext apart = context.apart();
    return apart
        .differences()
        .during(() -> new SchemaComparison(apart, direction).compare("", true, was, is));
  }
}
