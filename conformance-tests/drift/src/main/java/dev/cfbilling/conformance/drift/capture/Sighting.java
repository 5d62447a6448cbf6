package dev.cfbilling.conformance.drift.capture;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One time that something was seen.
 *
 * @param operation the id of the operation that was called; empty when the contract has none
 * @param file the capture, as a report calls it
 * @param at when the request was sent; null when the capture does not say
 * @param pointer into the body, {@code *} standing for the number of any element
 */
record Sighting(String operation, String file, @Nullable Instant at, String pointer) {

  /** By what was seen and not by the order of entries: the same captures give the same report. */
  static final Comparator<Sighting> EARLIEST =
      Comparator.comparing(Sighting::at, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Sighting::file)
          .thenComparing(Sighting::pointer);

  Sighting in(String place) {
    return new Sighting(operation, file, at, place);
  }
}
