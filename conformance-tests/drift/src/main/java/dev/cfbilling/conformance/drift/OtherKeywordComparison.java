package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares literally the keywords that have no comparison of their own. */
final class OtherKeywordComparison {
  private final ComparisonContext context;

  OtherKeywordComparison(ComparisonContext context) {
    this.context = context;
  }

  /** Where a keyword is written in each document. */
  private record Written(List<SpecLocation> was, List<SpecLocation> is) {
    ValueSetChange change() {
      return ValueSetChange.of(is.isEmpty() || !was.isEmpty(), was.isEmpty() || !is.isEmpty());
    }
  }

  /**
   * Compares the keywords of one object.
   *
   * @param object what OpenAPI calls the object; the kind of the difference starts with it
   */
  void compare(
      String object,
      Map<String, List<SpecLocation>> was,
      Map<String, List<SpecLocation>> is,
      ComparedPart part,
      Function<String, Effect> effect) {
    for (String keyword : context.literals().differing(was, is)) {
      add(object, keyword, written(keyword, was, is), part, effect.apply(keyword));
    }
  }

  void compareOfSchema(String name, Shape was, Shape is, ValueDirection direction, boolean xml) {
    ComparedPart part = new ComparedPart(name, was.place(), is.place());
    for (String keyword : context.literals().differing(was.others(), is.others())) {
      if (xml || !keyword.equals("xml")) {
        Written written = written(keyword, was.others(), is.others());
        Effect effect =
            keyword.equals("default")
                ? effectOfDefault(written, direction)
                : direction.effect(written.change());
        add("schema", keyword, written, part, effect);
      }
    }
  }

  /** Another default changes the answer to a caller who leaves the value out. */
  private static Effect effectOfDefault(Written written, ValueDirection direction) {
    boolean other = !written.was().isEmpty() && !written.is().isEmpty();
    return other && direction == ValueDirection.REQUEST ? Effect.BREAKS_CALLER : Effect.COMPATIBLE;
  }

  private void add(
      String object, String keyword, Written written, ComparedPart part, Effect effect) {
    String what =
        switch (written.change()) {
          case NARROWED -> "has \"%s\" now";
          case WIDENED -> "no longer has \"%s\"";
          default -> "has another \"%s\" now";
        };
    ComparedPart places = part.child(keyword);
    context
        .differences()
        .addNamed(
            object + "." + keyword,
            effect,
            what.formatted(keyword),
            new ComparedPart(
                part.name(),
                first(written.was(), places.older()),
                first(written.is(), places.newer())),
            ClientMeaning.other(effect));
  }

  private static Written written(
      String keyword, Map<String, List<SpecLocation>> was, Map<String, List<SpecLocation>> is) {
    return new Written(was.getOrDefault(keyword, List.of()), is.getOrDefault(keyword, List.of()));
  }

  private static SpecLocation first(List<SpecLocation> places, SpecLocation otherwise) {
    return places.isEmpty() ? otherwise : places.get(0);
  }
}
