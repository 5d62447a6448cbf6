package dev.cfbilling.conformance.check.record;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Request;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The days that a request asks for.
 *
 * @param named as sent, for a sentence
 * @param length the number of days, which is below 1 where they do not end after they begin
 * @param most the most days that an answer may have
 */
public record AskedRange(String named, long length, int most) {
  /** Of instants, from one to before another. */
  private static final int MOST_DAYS = 31;

  /**
   * Of dates, "at most 31 days" may count the days or what lies between them, so that 31 days
   * apart, 32 days, are no mistake.
   */
  private static final int MOST_DATES = 32;

  /** Whether there is none: they end before they begin, or as a query's instants at once. */
  public boolean isReversed() {
    return length < 1;
  }

  /** Whether there are more than an answer may have. */
  public boolean isTooLong() {
    return length > most;
  }

  /** The range of a request; empty when it names none, or one that is no range of days. */
  public static Optional<AskedRange> of(Request request, Operation operation, AskedQuery query) {
    return operation.query().isPresent()
        ? query.json().map(json -> json.path("TimePeriod")).flatMap(AskedRange::ofPeriod)
        : ofParameters(request.query("from"), request.query("to"));
  }

  private static Optional<AskedRange> ofParameters(List<String> from, List<String> to) {
    if (from.size() != 1 || to.size() != 1) {
      return Optional.empty();
    }
    try {
      LocalDate first = LocalDate.parse(from.get(0));
      LocalDate last = LocalDate.parse(to.get(0));
      return Optional.of(
          new AskedRange(
              "from=%s&to=%s".formatted(first, last), DAYS.between(first, last) + 1, MOST_DATES));
    } catch (DateTimeException noDays) {
      return Optional.empty();
    }
  }

  /** From is included, and To is not; a part of a day counts as one. */
  private static Optional<AskedRange> ofPeriod(JsonNode period) {
    String from = period.path("From").asString("");
    String to = period.path("To").asString("");
    return AskedFilter.instant(from)
        .flatMap(start -> AskedFilter.instant(to).map(end -> Duration.between(start, end)))
        .map(
            length ->
                new AskedRange(
                    "TimePeriod from %s to %s".formatted(from, to),
                    length.compareTo(Duration.ZERO) > 0 ? length.minusNanos(1).toDays() + 1 : 0,
                    MOST_DAYS));
  }
}
