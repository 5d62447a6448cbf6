package dev.cfbilling.conformance.probe.period;

import dev.cfbilling.conformance.probe.AskedDays;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A subscription's monthly billing cycle.
 *
 * @param dayOfMonth the cycle's first day; in a shorter month, the month's last
 * @param begins the subscription's first day
 * @param ends the day of its cancellation; empty for an active one
 */
record Cycle(int dayOfMonth, LocalDate begins, Optional<LocalDate> ends) {

  /** The cycles of the subscriptions in an account's coverage. */
  static List<Cycle> of(ObservedAnswer coverage) {
    List<Cycle> cycles = new ArrayList<>();
    for (JsonNode subscription :
        coverage.result().map(result -> result.path("subscriptions")).orElseThrow()) {
      Optional<LocalDate> anchor = day(subscription, "billing_cycle_anchor_timestamp");
      Optional<LocalDate> start = day(subscription, "start_timestamp");
      if (anchor.isPresent() && start.isPresent()) {
        cycles.add(
            new Cycle(
                anchor.get().getDayOfMonth(), start.get(), day(subscription, "end_timestamp")));
      }
    }
    return cycles;
  }

  /** Whether a cycle starts on one of the requested days. */
  boolean startsWithin(AskedDays window) {
    return window
        .from()
        .datesUntil(window.to().plusDays(1))
        .anyMatch(
            day ->
                day.getDayOfMonth() == Math.min(dayOfMonth, day.lengthOfMonth())
                    && !day.isBefore(begins)
                    && ends.map(day::isBefore).orElse(true));
  }

  private static Optional<LocalDate> day(JsonNode subscription, String name) {
    try {
      JsonNode value = subscription.path(name);
      return value.isString()
          ? Optional.of(
              OffsetDateTime.parse(value.asString())
                  .withOffsetSameInstant(ZoneOffset.UTC)
                  .toLocalDate())
          : Optional.empty();
    } catch (DateTimeException alreadyReported) {
      return Optional.empty();
    }
  }
}
