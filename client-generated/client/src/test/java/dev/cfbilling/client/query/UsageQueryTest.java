package dev.cfbilling.client.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.squareup.moshi.Moshi;
import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.model.BillableMetric;
import dev.cfbilling.client.model.BillableMetricsEnvelope;
import dev.cfbilling.client.model.CostAndUsageQuery;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import dev.cfbilling.client.period.DateRange;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UsageQueryTest {
  private static final Moshi MOSHI = new Moshi.Builder().add(new ModelJsonAdapterFactory()).build();
  private static final String FAMILY = "5e0d3b1f-8c27-4a96-b1d4-7f2c9e6a0385";
  private static final DateRange DAYS =
      new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 4));

  private static String json(UsageQuery.Builder query) {
    return MOSHI.adapter(CostAndUsageQuery.class).toJson(query.build().body());
  }

  private static String example(String name) throws IOException {
    CostAndUsageQuery body =
        MOSHI
            .adapter(CostAndUsageQuery.class)
            .fromJson(MockBilling.example("usageQueries/" + name + ".json"));
    return MOSHI.adapter(CostAndUsageQuery.class).toJson(body);
  }

  @Test
  void isEmptyWhenItAsksForEverything() {
    assertThat(json(UsageQuery.builder())).isEqualTo("{}");
  }

  @Test
  void asksAsTheContractsExamplesDo() throws IOException {
    assertThat(
            json(
                UsageQuery.builder()
                    .days(DAYS)
                    .metrics(List.of("workers_standard_requests", "kv_write_operations"))
                    .productFamilies(List.of(FAMILY))))
        .isEqualTo(example("by-metric"));
    assertThat(
            json(
                UsageQuery.builder()
                    .days(DAYS)
                    .tag("team", "search", "ads")
                    .tagWithoutValue("experimental")
                    .groupByTag("team")))
        .isEqualTo(example("by-tag"));
    assertThat(
            json(UsageQuery.builder().days(DAYS).metrics(List.of("kv_write_operations")).costs()))
        .isEqualTo(example("costs"));
    assertThat(json(UsageQuery.builder().groupByDimension("zone_id").groupByTag("team")))
        .isEqualTo(example("by-zone").replace(",\"Metric\":\"usage\"", ""));
  }

  static Stream<Arguments> allowed() {
    List<String> twenty = IntStream.range(0, 20).mapToObj(i -> "m" + i).toList();
    return Stream.of(
        allowed(query -> query.metrics(twenty)),
        allowed(query -> query.metrics(List.of("😀".repeat(128)))),
        allowed(query -> query.tag("k".repeat(256), "v".repeat(1024))),
        allowed(query -> query.tag("k", twenty.toArray(String[]::new))),
        allowed(
            query ->
                query.days(new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))),
        allowed(query -> query.costs().metrics(List.of("a")).productFamilies(List.of(FAMILY))),
        allowed(query -> query.tag("k", "a").tag("k", "b").groupByTag("k").groupByDimension("k")));
  }

  private static Arguments allowed(UnaryOperator<UsageQuery.Builder> with) {
    return Arguments.of(with);
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void goesToTheLimits(UnaryOperator<UsageQuery.Builder> with) {
    assertThat(with.apply(UsageQuery.builder()).build().body()).isNotNull();
  }

  static Stream<Arguments> refused() {
    List<String> many = IntStream.range(0, 21).mapToObj(i -> "m" + i).toList();
    return Stream.of(
        refused(
            query -> query.metrics(many),
            "FilterBy.BillableMetricIds has 21 elements; it may have at most 20."),
        refused(
            query -> query.metrics(List.of("a", "b", "a")),
            "FilterBy.BillableMetricIds has \"a\" twice; each may be there once."),
        refused(
            query -> query.metrics(List.of("m".repeat(129))),
            "FilterBy.BillableMetricIds has \""
                + "m".repeat(40)
                + "…\" of 129 characters; it may"
                + " have 0 to 128."),
        refused(
            query -> query.productFamilies(Collections.nCopies(11, FAMILY)),
            "FilterBy.ProductFamilyIds has 11 elements; it may have at most 10."),
        refused(
            query -> query.productFamilies(List.of("workers")),
            "FilterBy.ProductFamilyIds has \"workers\", which is no UUID; take the identifiers from"
                + " the list of billable metrics."),
        refused(
            query -> query.tag("team", "a").tag("", "a"),
            "FilterBy.Tags[1].Key has \"\" of 0 characters; it may have 1 to 256."),
        refused(
            query -> query.tag("team"),
            "FilterBy.Tags[0].Values has no element; it must have one, which is empty for a tag"
                + " without a value."),
        refused(
            query -> query.tag("team", many.toArray(String[]::new)),
            "FilterBy.Tags[0].Values has 21 elements; it may have at most 20."),
        refused(
            query -> query.tag("team", "a", "a"),
            "FilterBy.Tags[0].Values has \"a\" twice; each may be there once."),
        refused(
            query -> query.tag("team", "a", "b").tag("team", "a").tag("team", "a", "b"),
            "FilterBy.Tags has the same at 0 and 2; each may be there once."),
        refused(
            query -> query.tag("team", "v".repeat(1025)),
            "FilterBy.Tags[0].Values has \""
                + "v".repeat(40)
                + "…\" of 1025 characters; it may have"
                + " 0 to 1024."),
        refused(
            query -> {
              many.subList(0, 11).forEach(key -> query.tag(key, "a"));
              return query;
            },
            "FilterBy.Tags has 11 elements; it may have at most 10."),
        refused(
            query -> query.groupByTag("a").groupByTag("b").groupByDimension("region"),
            "GroupBy has 3 elements; it may have at most 2."),
        refused(
            query -> query.groupByTag("k".repeat(257)),
            "GroupBy[0].Key has \""
                + "k".repeat(40)
                + "…\" of 257 characters; it may have 1 to"
                + " 256."),
        refused(
            query -> query.costs().groupByTag("team"),
            "Metric is cost and GroupBy is given; a query for costs may have no groups and no tags."),
        refused(
            query -> query.tag("team", "a").costs(),
            "Metric is cost and FilterBy.Tags is given; a query for costs may have no groups and no"
                + " tags."),
        refused(
            query ->
                query.between(
                    Instant.parse("2026-10-02T00:00:00Z"), Instant.parse("2026-10-02T00:00:00Z")),
            "TimePeriod is from 2026-10-02T00:00:00Z to 2026-10-02T00:00:00Z; it must end after it"
                + " starts."),
        refused(
            query -> query.days(new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1))),
            "TimePeriod is from 2026-03-01T00:00:00Z to 2026-04-02T00:00:00Z; it may have at most 31"
                + " days."));
  }

  private static Arguments refused(UnaryOperator<UsageQuery.Builder> with, String sentence) {
    return Arguments.of(with, sentence);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void refusesWhatTheApiWould(UnaryOperator<UsageQuery.Builder> with, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with.apply(UsageQuery.builder()).build())
        .withMessage(sentence);
  }

  @Test
  void isMadeOfTheListOfMetrics() throws IOException {
    BillableMetricsEnvelope answer =
        Objects.requireNonNull(
            MOSHI
                .adapter(BillableMetricsEnvelope.class)
                .fromJson(MockBilling.example("getAccountBillableMetrics/several.json")));
    BillableMetrics metrics = BillableMetrics.of(answer.result());

    assertThat(metrics.all()).hasSize(3);
    assertThat(metrics.familyIds("Workers KV")).containsExactly(FAMILY);
    assertThat(metrics.familyIds("workers")).isEmpty();
    assertThat(metrics.find("kv_write_operations"))
        .map(BillableMetric::name)
        .contains("KV Write Operations");
    assertThat(metrics.find("kv")).isEmpty();
    assertThat(metrics.groupedBy("zone_id"))
        .extracting(BillableMetric::id)
        .containsExactly("argo_smart_routing_gb");
  }
}
