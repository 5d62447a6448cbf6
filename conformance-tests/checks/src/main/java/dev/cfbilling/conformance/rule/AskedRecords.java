package dev.cfbilling.conformance.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The records that a request asks for.
 *
 * @param period of their charge periods' starts; empty when it is not given, or not known
 * @param metrics the ids of their metrics; empty for all
 */
public record AskedRecords(Optional<Period> period, Set<String> metrics) {
  /** Those of any day and any metric. */
  public static final AskedRecords ALL = new AskedRecords(Optional.empty(), Set.of());

  public AskedRecords {
    metrics = Set.copyOf(metrics);
  }

  /**
   * A period.
   *
   * @param from inclusive
   * @param before exclusive
   */
  public record Period(Instant from, Instant before) {
    boolean includes(Instant instant) {
      return !instant.isBefore(from) && instant.isBefore(before);
    }
  }

  /** Whether all records are asked for. */
  public boolean areAll() {
    // A record makes its equals at its first use, which took a tenth of a short body's time.
    return period.isEmpty() && metrics.isEmpty();
  }

  /** The same of any metric. */
  public AskedRecords ofAnyMetric() {
    return new AskedRecords(period, Set.of());
  }

  /** Whether a charge period that starts at {@code start} is asked for. */
  public boolean include(Instant start) {
    return period.map(asked -> asked.includes(start)).orElse(true);
  }
}
