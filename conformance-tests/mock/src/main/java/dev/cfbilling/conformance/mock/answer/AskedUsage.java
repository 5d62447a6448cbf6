package dev.cfbilling.conformance.mock.answer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a usage request asks for.
 *
 * @param metrics the ids of the only billable metrics to tell; empty for all
 */
public record UsageQuery(Optional<LocalDate> from, Optional<LocalDate> to, Set<String> metrics) {
  public UsageQuery {
    metrics = Set.copyOf(metrics);
  }

  /** The same query of another first day; without one, it stays so. */
  public UsageQuery withFrom(UnaryOperator<LocalDate> change) {
    return new UsageQuery(from.map(change), to, metrics);
  }

  /** The same query of other days. */
  public UsageQuery withDays(Optional<LocalDate> otherFrom, Optional<LocalDate> otherTo) {
    return new UsageQuery(otherFrom, otherTo, metrics);
  }

  boolean asksFor(String metric) {
    return metrics.isEmpty() || metrics.contains(metric);
  }
}
