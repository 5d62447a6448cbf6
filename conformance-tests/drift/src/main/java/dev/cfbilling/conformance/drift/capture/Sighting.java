package dev.cfbilling.conformance.drift.capture;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a departure.
 *
 * @param operation the id of the called operation; empty when the contract has none
 * @param file the capture's name in the report
 * @param at when the request was sent; null when the capture does not say
 * @param pointer into the body, with {@code *} for array indexes
 */
record Sighting(String operation, String file, @Nullable Instant at, String pointer) {

  /** Independent of the order of entries, so that the same captures give the same report. */
  static final Comparator<Sighting> EARLIEST =
      Comparator.comparing(Sighting::at, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Sighting::file)
          .thenComparing(Sighting::pointer);

  Sighting in(String place) {
    return new Sighting(operation, file, at, place);
  }
}
