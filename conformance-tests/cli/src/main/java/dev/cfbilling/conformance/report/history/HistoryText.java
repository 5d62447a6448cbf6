package dev.cfbilling.conformance.report.history;

import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.edition.EditionHistory;
import dev.cfbilling.reader.Edition;

/** Words that the formats share. */
public final class HistoryText {
  private static final String WORDS = "description";

  private HistoryText() {}

  /** The day, after a tilde if it is not sure, and the names. */
  public static String title(Edition edition) {
    return (edition.approximate() ? "~" : "")
        + edition.date()
        + (edition.names().isEmpty() ? "" : "  " + String.join(", ", edition.names()));
  }

  /** Whom a change breaks; of descriptions only the contract can tell. */
  static String label(Difference difference) {
    if (difference.kind().equals(WORDS) && !difference.effect().isBreaking()) {
      return "other words";
    }
    return switch (difference.effect()) {
      case COMPATIBLE -> "compatible";
      case BREAKS_CALLER -> "breaks callers";
      case BREAKS_READER -> "breaks readers";
    };
  }

  static String operations(Difference difference) {
    return String.join(", ", difference.operations());
  }

  static String summary(EditionHistory history) {
    return "%s editions; %s changes, %s of them breaking."
        .formatted(history.steps().size(), history.changes(), history.breaking());
  }
}
