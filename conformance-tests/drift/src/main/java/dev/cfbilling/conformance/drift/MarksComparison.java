package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.Marks;
import java.util.Optional;

/** Compares what two documents say of the state of a thing. */
final class MarksComparison {
  private MarksComparison() {}

  static void deprecation(
      String name,
      Marks was,
      Marks is,
      SpecLocation older,
      SpecLocation newer,
      Differences differences) {
    if (was.deprecated() != is.deprecated()) {
      differences.add(
          "deprecated",
          Effect.COMPATIBLE,
          name + (is.deprecated() ? " is deprecated now" : " is no longer deprecated"),
          older.child("deprecated"),
          newer.child("deprecated"),
          ClientMeaning.deprecated(is.deprecated()));
    }
  }

  /** Compares the label under one extension. */
  static void label(
      String extension,
      String name,
      Optional<String> was,
      Optional<String> is,
      SpecLocation older,
      SpecLocation newer,
      Differences differences) {
    if (!was.equals(is)) {
      differences.add(
          extension.replaceFirst("^x-", ""),
          Effect.COMPATIBLE,
          "%s is %s now; it was %s"
              .formatted(name, is.orElse("without a label"), was.orElse("without a label")),
          older.child(extension),
          newer.child(extension),
          ClientMeaning.NOTHING);
    }
  }
}
