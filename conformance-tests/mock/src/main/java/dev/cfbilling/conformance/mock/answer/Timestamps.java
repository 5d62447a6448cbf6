package dev.cfbilling.conformance.mock.answer;

import java.time.Instant;
import java.time.LocalDate;

/** Instants as the API writes them. */
final class Timestamps {
  private Timestamps() {}

  /** Midnight, UTC, at the start of {@code day}. */
  static String of(LocalDate day) {
    return day + "T00:00:00Z";
  }

  static String of(Instant instant) {
    return instant.toString();
  }
}
