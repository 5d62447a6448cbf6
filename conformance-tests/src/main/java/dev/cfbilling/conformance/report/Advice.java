package dev.cfbilling.conformance.report;

import java.util.Map;
import java.util.Optional;

/** What to do about a finding, where there is one thing to do. */
final class Advice {
  private static final Map<String, String> BY_CHECK =
      Map.of(
          "schema.enum",
          "If the API has really grown this value, add it to the enum"
              + " and run scripts/regenerate.",
          "drift.property",
          "If the API has really grown it, add it to the schema and run scripts/regenerate.",
          "drift.endpoint",
          "If the API has really moved, add the operation to the contract"
              + " and run scripts/regenerate.",
          "body.not-recorded",
          "Export the capture again, with response bodies.");

  private Advice() {}

  static Optional<String> about(String check) {
    return Optional.ofNullable(BY_CHECK.get(check));
  }
}
