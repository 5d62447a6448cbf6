package dev.cfbilling.conformance.check.record;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.rule.AskedRecords;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads which records a request asks for.
 *
 * <p>A date is a day of UTC, which no page says and all that was seen begins at; what can't be read
 * asks for anything.
 */
public final class AskedFilter {
  private static final List<String> METRICS_OF_QUERY = List.of("BillableMetricIds", "MetricIds");
  private static final List<String> METRIC_PARAMETERS = List.of("metric", "metric_id");

  private AskedFilter() {}

  /** The records that {@code request} asks {@code operation} for. */
  public static AskedRecords of(Request request, Operation operation) {
    return operation.query().isPresent()
        ? of(AskedQuery.of(request, operation).json())
        : new AskedRecords(period(request), metrics(request, operation));
  }

  /** From is included, and To is not; the record of a day that From cuts starts before it. */
  private static AskedRecords of(Optional<JsonNode> query) {
    Optional<AskedRecords.Period> period =
        query
            .map(json -> json.path("TimePeriod"))
            .flatMap(
                times ->
                    period(
                        instant(times.path("From").asString(""))
                            .map(from -> from.truncatedTo(DAYS)),
                        instant(times.path("To").asString(""))));
    Set<String> metrics = new HashSet<>();
    query.stream()
        .flatMap(json -> METRICS_OF_QUERY.stream().map(json.path("FilterBy")::path))
        .flatMap(JsonNode::valueStream)
        .map(id -> id.asString(""))
        .filter(id -> !id.isEmpty())
        .forEach(metrics::add);
    return new AskedRecords(period, metrics);
  }

  private static Optional<AskedRecords.Period> period(Request request) {
    return period(
        day(request.query("from")), day(request.query("to")).map(last -> last.plus(1, DAYS)));
  }

  private static Optional<AskedRecords.Period> period(
      Optional<Instant> from, Optional<Instant> before) {
    return from.isPresent() && before.isPresent() && from.get().isBefore(before.get())
        ? Optional.of(new AskedRecords.Period(from.get(), before.get()))
        : Optional.empty();
  }

  private static Set<String> metrics(Request request, Operation operation) {
    Set<String> metrics = new HashSet<>();
    for (String name : METRIC_PARAMETERS) {
      if (operation.parameters().stream().anyMatch(known -> known.name().equals(name))) {
        metrics.addAll(request.query(name));
      }
    }
    metrics.remove("");
    return metrics;
  }

  /** The start of the day that a parameter names; empty unless it is sent once. */
  private static Optional<Instant> day(List<String> sent) {
    if (sent.size() != 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(sent.get(0)).atStartOfDay().toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noDate) {
      return instant(sent.get(0)).map(instant -> instant.truncatedTo(DAYS));
    }
  }

  /** An instant as a query has it; empty for any other text. */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noInstant) {
      return Optional.empty();
    }
  }
}
