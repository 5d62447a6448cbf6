package dev.cfbilling.conformance.probe.query;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The quantity of each metric and day in an answer.
 *
 * @param sums by the metric and the day in words
 * @param corrected the metrics and days of which there is a correction: groups may have it within
 *     their sums, beside them or not at all
 */
record DailySums(Map<String, BigDecimal> sums, Set<String> corrected) {

  static DailySums of(ObservedAnswer answer) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    Set<String> corrected = new TreeSet<>();
    for (Row row : answer.rows()) {
      String part =
          "%s on %s"
              .formatted(
                  Quote.text(row.metric().orElse("")),
                  row.day().map(LocalDate::toString).orElse("no day"));
      row.consumed().ifPresent(quantity -> sums.merge(part, quantity, BigDecimal::add));
      if (row.isCorrection()) {
        corrected.add(part);
      }
    }
    return new DailySums(sums, corrected);
  }

  boolean isEmpty() {
    return sums.isEmpty();
  }

  /** The metrics and days of either that can be compared. */
  Set<String> and(DailySums other) {
    Set<String> parts = new TreeSet<>(sums.keySet());
    parts.addAll(other.sums.keySet());
    parts.removeAll(corrected);
    parts.removeAll(other.corrected);
    return parts;
  }

  /** Zero where there is none. */
  BigDecimal of(String part) {
    return sums.getOrDefault(part, BigDecimal.ZERO);
  }
}
