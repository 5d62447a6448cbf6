package dev.cfbilling.conformance.mock.data;

import dev.cfbilling.conformance.metric.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A subscription of an account; usage is billed to it.
 *
 * @param id the {@code SubscriptionId} of PayGo records, 26 letters and digits
 * @param subAccountId the {@code SubAccountId} of FOCUS records, a UUID
 * @param name the {@code SubAccountName}
 * @param start its billing cycles start on the same day of the month
 * @param end the first day, in UTC, after a cancellation; empty while it runs
 * @param metrics the used ones
 */
public record Subscription(
    String id,
    String subAccountId,
    String name,
    Instant start,
    Optional<LocalDate> end,
    List<Metric> metrics) {

  /** The first day of the first billing cycle, in UTC. */
  public LocalDate anchor() {
    return LocalDate.ofInstant(start, ZoneOffset.UTC);
  }

  /** The last day up to {@code today} that has usage. */
  public LocalDate lastDay(LocalDate today) {
    return end.map(day -> day.minusDays(1)).filter(today::isAfter).orElse(today);
  }
}
