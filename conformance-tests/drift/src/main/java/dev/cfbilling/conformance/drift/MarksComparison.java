package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.model.Marks;
import java.util.Optional;

/** Compares deprecation, and labels such as {@code x-stability}. */
final class MarksComparison {
  private MarksComparison() {}

  static void deprecation(Marks was, Marks is, ComparedPart part, Differences differences) {
    if (was.deprecated() != is.deprecated()) {
      differences.add(
          "deprecated",
          Effect.COMPATIBLE,
          part.name() + (is.deprecated() ? " is deprecated now" : " is no longer deprecated"),
          part.child("deprecated"),
          ClientMeaning.deprecated(is.deprecated()));
    }
  }

  /** Compares the label under one extension. */
  static void label(
      String extension,
      Optional<String> was,
      Optional<String> is,
      ComparedPart part,
      Differences differences) {
    if (!was.equals(is)) {
      String before = was.orElse("without a label");
      String now = is.orElse("without a label");
      differences.add(
          extension.replaceFirst("^x-", ""),
          Effect.COMPATIBLE,
          "%s is %s now; it was %s".formatted(part.name(), now, before),
          part.child(extension),
          ClientMeaning.NOTHING);
    }
  }
}
