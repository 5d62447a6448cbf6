package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.model.ApiBody;
import dev.cfbilling.conformance.openapi.model.ApiMedia;
import dev.cfbilling.conformance.openapi.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares the media types of bodies, and then their schemas. */
final class BodyComparison {
  private final ComparisonContext context;
  private final ValueDirection direction;

  BodyComparison(ComparisonContext context, ValueDirection direction) {
    this.context = context;
    this.direction = direction;
  }

  /**
   * Compares two bodies.
   *
   * @param name the body's name in a sentence
   * @param root the name of the value in it
   */
  void compare(String name, String root, ApiBody was, ApiBody is) {
    List<ApiMedia> gone = new ArrayList<>();
    List<ApiMedia> come = new ArrayList<>(is.media());
    for (ApiMedia media : was.media()) {
      Optional<ApiMedia> now = counterpart(media, come);
      if (now.isPresent()) {
        come.remove(now.get());
        compareMedia(name, root, media, now.get());
      } else {
        gone.add(media);
      }
    }
    tell(name, was, is, gone, come);
    new OtherKeywordComparison(context)
        .compare(
            direction == ValueDirection.REQUEST ? "request" : "response",
            was.others(),
            is.others(),
            new ComparedPart(name, was.place(), is.place()),
            keyword -> Effect.COMPATIBLE);
  }

  private static Optional<ApiMedia> counterpart(ApiMedia media, List<ApiMedia> among) {
    Predicate<ApiMedia> same = other -> other.type().equals(media.type());
    Predicate<ApiMedia> related = other -> other.covers(media) || media.covers(other);
    return among.stream()
        .filter(same)
        .findFirst()
        .or(() -> among.stream().filter(related).findFirst());
  }

  private void tell(
      String name, ApiBody was, ApiBody is, List<ApiMedia> gone, List<ApiMedia> come) {
    if (gone.isEmpty() && come.isEmpty()) {
      return;
    }
    if (was.media().isEmpty() || is.media().isEmpty()) {
      described(name, come, was, is);
      return;
    }
    Effect effect = gone.isEmpty() ? Effect.COMPATIBLE : direction.breaking();
    String kind = gone.isEmpty() ? "added" : come.isEmpty() ? "removed" : "changed";
    String what =
        switch (kind) {
          case "added" -> "may be %s too now".formatted(types(come));
          case "removed" -> "is never %s now".formatted(types(gone));
          default -> "is %s now; it was %s".formatted(types(come), types(gone));
        };
    context
        .differences()
        .add(
            "media." + kind,
            effect,
            name + " " + what,
            ComparedPart.at(
                gone.isEmpty() ? was.place().child("content") : gone.get(0).place(),
                come.isEmpty() ? is.place().child("content") : come.get(0).place()),
            ClientMeaning.media(effect, direction));
  }

  private void described(String name, List<ApiMedia> come, ApiBody was, ApiBody is) {
    boolean now = !come.isEmpty();
    Effect effect = now ? direction.effect(ValueSetChange.NARROWED) : direction.breaking();
    context
        .differences()
        .add(
            now ? "body.described" : "body.undescribed",
            effect,
            name + (now ? " is described as %s now".formatted(types(come)) : " is gone"),
            ComparedPart.at(was.place(), is.place()).child("content"),
            ClientMeaning.media(effect, direction));
  }

  private void compareMedia(String name, String root, ApiMedia was, ApiMedia is) {
    if (!was.type().equals(is.type())) {
      Effect effect = direction.effect(ValueSetChange.of(!was.covers(is), !is.covers(was)));
      context
          .differences()
          .add(
              "media.changed",
              effect,
              "%s is %s now; it was %s".formatted(name, is.type(), was.type()),
              ComparedPart.at(was.place(), is.place()),
              ClientMeaning.media(effect, direction));
    }
    if (was.schema().isPresent() && is.schema().isPresent()) {
      compareSchemas(root, was.schema().get(), is.schema().get(), was.isXml() || is.isXml());
    } else if (was.schema().isPresent() != is.schema().isPresent()) {
      compareSchemas(name, was, is);
    }
    new OtherKeywordComparison(context)
        .compare(
            "media",
            was.others(),
            is.others(),
            new ComparedPart(name, was.place(), is.place()),
            keyword -> keyword.equals("encoding") ? direction.breaking() : Effect.COMPATIBLE);
  }

  /** Skips a pair that was equal before: many operations share the schema of failures. */
  private void compareSchemas(String root, Schema was, Schema is, boolean xml) {
    List<Object> pair = List.of(was, is, direction, xml);
    if (!context.same().contains(pair)) {
      int before = context.differences().times();
      new SchemaComparison(context, direction, xml).compare(root, true, was, is);
      if (context.differences().times() == before) {
        context.same().add(pair);
      }
    }
  }

  private void compareSchemas(String name, ApiMedia was, ApiMedia is) {
    boolean now = is.schema().isPresent();
    Effect effect = direction.effect(now ? ValueSetChange.NARROWED : ValueSetChange.WIDENED);
    context
        .differences()
        .add(
            now ? "body.described" : "body.undescribed",
            effect,
            name + (now ? " has a schema now" : " no longer has a schema"),
            ComparedPart.at(was.place(), is.place()).child("schema"),
            ClientMeaning.media(effect, direction));
  }

  private static String types(List<ApiMedia> media) {
    return media.stream().map(ApiMedia::type).collect(Collectors.joining(" or "));
  }
}
