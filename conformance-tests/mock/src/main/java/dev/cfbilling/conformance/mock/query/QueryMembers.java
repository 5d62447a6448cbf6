package dev.cfbilling.conformance.mock.query;

import dev.cfbilling.conformance.mock.answer.AskedUsage;
import dev.cfbilling.conformance.mock.answer.AskedUsage.AskedGroup;
import dev.cfbilling.conformance.mock.answer.AskedUsage.AskedTag;
import dev.cfbilling.conformance.mock.answer.AskedUsage.Selected;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The members of a query that conforms to its schema, and what the API refuses in prose only. */
final class QueryMembers {
  private static final Duration LONGEST = Duration.ofDays(31);

  /** The names of different editions. */
  private static final List<String> METRIC_FILTERS = List.of("BillableMetricIds", "MetricIds");

  private QueryMembers() {}

  static AskedUsage of(JsonNode query) throws RefusedQueryException {
    JsonNode filter = query.path("FilterBy");
    boolean costs = query.path("Metric").asString("usage").equals("cost");
    if (costs && !query.path("GroupBy").isEmpty()) {
      throw new RefusedQueryException("costs can not be grouped; leave out GroupBy");
    }
    if (costs && !filter.path("Tags").isEmpty()) {
      throw new RefusedQueryException("costs can not be filtered by tags; leave out FilterBy.Tags");
    }
    AskedUsage asked =
        new AskedUsage(Optional.empty(), Optional.empty(), selected(filter), groups(query), costs);
    return query.has("TimePeriod") ? in(query.path("TimePeriod"), asked) : asked;
  }

  private static Selected selected(JsonNode filter) {
    return new Selected(
        METRIC_FILTERS.stream()
            .flatMap(name -> texts(filter.path(name)))
            .collect(Collectors.toSet()),
        texts(filter.path("ProductFamilyIds"))
            .map(id -> id.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        filter
            .path("Tags")
            .valueStream()
            .map(
                tag ->
                    new AskedTag(
                        tag.path("Key").asString(), Set.copyOf(texts(tag.path("Values")).toList())))
            .toList());
  }

  private static List<AskedGroup> groups(JsonNode query) {
    return query
        .path("GroupBy")
        .valueStream()
        .map(
            group ->
                new AskedGroup(
                    group.path("Key").asString(), group.path("Type").asString().equals("TAG")))
        .toList();
  }

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString);
  }

  private static AskedUsage in(JsonNode period, AskedUsage asked) throws RefusedQueryException {
    OffsetDateTime from = instant(period, "From");
    OffsetDateTime to = instant(period, "To");
    if (!to.isAfter(from)) {
      throw new RefusedQueryException("TimePeriod.To is not after TimePeriod.From");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new RefusedQueryException("TimePeriod is longer than 31 days");
    }
    // Usage is told by days: those that start within the period.
    return asked.withDays(Optional.of(firstDay(from)), Optional.of(firstDay(to).minusDays(1)));
  }

  private static OffsetDateTime instant(JsonNode period, String name) throws RefusedQueryException {
    String text = period.path(name).asString();
    try {
      return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT))
          .withOffsetSameInstant(ZoneOffset.UTC);
    } catch (DateTimeException outOfRange) {
      throw new RefusedQueryException(
          "TimePeriod.%s is \"%s\", which is no instant".formatted(name, text));
    }
  }

  /** The first day, in UTC, that does not start before {@code instant}. */
  private static LocalDate firstDay(OffsetDateTime instant) {
    OffsetDateTime midnight = instant.truncatedTo(ChronoUnit.DAYS);
    return instant.equals(midnight) ? instant.toLocalDate() : instant.toLocalDate().plusDays(1);
  }
}
