package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares, as they stand, the keywords of an object that are not read into anything. */
final class OtherKeywords {
  private final Sides sides;

  OtherKeywords(Sides sides) {
    this.sides = sides;
  }

  /** Where a keyword is written in each document. */
  record Places(List<SpecLocation> was, List<SpecLocation> is) {
    Change change() {
      return Change.of(is.isEmpty() || !was.isEmpty(), was.isEmpty() || !is.isEmpty());
    }
  }

  /**
   * Compares the keywords of one object.
   *
   * @param object what OpenAPI calls the object, which begins the kind of the difference
   * @param name what a sentence calls it
   */
  void compare(
      String object,
      String name,
      Map<String, List<SpecLocation>> was,
      Map<String, List<SpecLocation>> is,
      SpecLocation older,
      SpecLocation newer,
      Function<String, Effect> effect) {
    for (String keyword : sides.literals().differing(was, is)) {
      Places places = places(keyword, was, is);
      add(object, name, keyword, places, older, newer, effect.apply(keyword));
    }
  }

  void compareOfSchema(String name, Shape was, Shape is, Direction direction, boolean xml) {
    for (String keyword : sides.literals().differing(was.others(), is.others())) {
      if (xml || !keyword.equals("xml")) {
        Places places = places(keyword, was.others(), is.others());
        Effect effect =
            keyword.equals("default")
                ? effectOfDefault(places, direction)
                : direction.effect(places.change());
        add("schema", name, keyword, places, was.place(), is.place(), effect);
      }
    }
  }

  /** Who leaves a value out is answered otherwise when it stands for another one. */
  private static Effect effectOfDefault(Places places, Direction direction) {
    boolean other = !places.was().isEmpty() && !places.is().isEmpty();
    return other && direction == Direction.REQUEST ? Effect.BREAKS_CALLER : Effect.COMPATIBLE;
  }

  private void add(
      String object,
      String name,
      String keyword,
      Places places,
      SpecLocation older,
      SpecLocation newer,
      Effect effect) {
    String what =
        switch (places.change()) {
          case NARROWED -> "has \"%s\" now";
          case WIDENED -> "no longer has \"%s\"";
          default -> "has another \"%s\" now";
        };
    sides
        .differences()
        .add(
            object + "." + keyword,
            effect,
            name,
            what.formatted(keyword),
            first(places.was(), older.child(keyword)),
            first(places.is(), newer.child(keyword)),
            ClientMeaning.other(effect));
  }

  private static Places places(
      String keyword, Map<String, List<SpecLocation>> was, Map<String, List<SpecLocation>> is) {
    return new Places(was.getOrDefault(keyword, List.of()), is.getOrDefault(keyword, List.of()));
  }

  private static SpecLocation first(List<SpecLocation> places, SpecLocation otherwise) {
    return places.isEmpty() ? otherwise : places.get(0);
  }
}
