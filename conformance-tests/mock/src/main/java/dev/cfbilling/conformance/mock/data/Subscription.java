package dev.cfbilling.conformance.mock.data;

import dev.cfbilling.conformance.metric.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What an account is billed by.
 *
 * @param id the {@code SubscriptionId} of PayGo records, 26 letters and digits
 * @param subAccountId the {@code SubAccountId} of FOCUS records, a UUID
 * @param name the {@code SubAccountName}
 * @param start when it began; the day of the month is the anchor of its billing cycles
 * @param end the first day, in UTC, on which it is no more; empty unless it was cancelled
 * @param metrics what is used under it
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

  /** The last day up to {@code today} on which there is something to count. */
  public LocalDate lastDay(LocalDate today) {
    return end.map(day -> day.minusDays(1)).filter(today::isAfter).orElse(today);
  }
}
