package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.mock.MockClient.Reply;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Queries of usage, and the metrics that they can ask for. */
class UsageQueriesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final String V2 = "/accounts/{first}/billable/usage";
  private static final String METRICS = V2 + "/billable-metrics";
  private static final String KV = "5e0d3b1f-8c27-4a96-b1d4-7f2c9e6a0385";

  private static MockApi mock;
  private static MockClient client;

  @BeforeAll
  static void start() throws IOException {
    mock = MockApi.builder().clock(NOW).start();
    client = new MockClient(mock);
  }

  @AfterAll
  static void stop() {
    mock.close();
  }

  private static Reply ask(String json) {
    return client.post(V2, json.replace('\'', '"'));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{ | the body can't be read as JSON at line 1, column 2;",
        "{} {} | the body can't be read as JSON at line 1, column 4;",
        "{'Metric': 'usage', 'Metric': 'usage'} | the body can't be read as JSON at line 1, column 29;",
        "null | the body is null; it is object",
        "[] | the body is array; it is object",
        "{'Filter': {}} | the body has \"Filter\"; it may have FilterBy, GroupBy, Metric, TimePeriod",
        "{'Metric': 'price'} | /Metric is \"price\"; it is cost or usage",
        "{'Metric': null} | /Metric is null; it is string",
        "{'FilterBy': []} | /FilterBy is array; it is object",
        "{'FilterBy': {'MetricIds': ['a']}} | /FilterBy has \"MetricIds\"; it may have BillableMetricIds",
        "{'FilterBy': {'BillableMetricIds': ['a', 'a']}} | /FilterBy/BillableMetricIds has an element twice",
        "{'FilterBy': {'BillableMetricIds': [1]}} | /FilterBy/BillableMetricIds/0 is integer; it is string",
        "{'FilterBy': {'ProductFamilyIds': ['workers']}} | /FilterBy/ProductFamilyIds/0 is \"workers\"; it is a UUID",
        "{'FilterBy': {'Tags': [{'Key': 'a'}]}} | /FilterBy/Tags/0 lacks Values",
        "{'FilterBy': {'Tags': [{'Key': '', 'Values': ['a']}]}} | /FilterBy/Tags/0/Key has 0 characters; it has 1 at least",
        "{'FilterBy': {'Tags': [{'Key': 'a', 'Values': []}]}} | /FilterBy/Tags/0/Values has 0 elements; it has 1 at least",
        "{'GroupBy': [{'Type': 'KEY', 'Key': 'a'}]} | /GroupBy/0/Type is \"KEY\"; it is DIMENSION or TAG",
        "{'GroupBy': [{'Type': 'TAG', 'Key': 'a'}, {'Type': 'TAG', 'Key': 'b'}, {'Type': 'TAG', 'Key': 'c'}]} | /GroupBy has 3 elements; it has 2 at most",
        "{'Metric': 'cost', 'GroupBy': [{'Type': 'TAG', 'Key': 'a'}]} | costs can not be grouped",
        "{'Metric': 'cost', 'FilterBy': {'Tags': [{'Key': 'a', 'Values': ['']}]}} | costs can not be filtered by tags",
        "{'TimePeriod': {'From': '2026-10-01T00:00:00Z'}} | /TimePeriod lacks To",
        "{'TimePeriod': {'From': '2026-10-01', 'To': '2026-10-02'}} | /TimePeriod/From is \"2026-10-01\"; it is a date-time",
        "{'TimePeriod': {'From': '2026-10-01T00:00:00Z', 'To': '2026-10-01T00:00:00Z'}} | TimePeriod.To is not after TimePeriod.From",
        "{'TimePeriod': {'From': '2026-10-01T00:00:00Z', 'To': '2026-11-01T00:00:01Z'}} | TimePeriod is longer than 31 days",
      })
  void refusesAQueryInASentence(String json, String reason) {
    Reply reply = ask(json);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo(1183);
    assertThat(reply.body().at("/errors/0/message").asString())
        .startsWith("Invalid request parameters: " + reason)
        .doesNotContain("\n");
  }

  @Test
  void tellsAnyOtherDimensionUnderItsKey() {
    assertThat(ask("{'GroupBy': [{'Type': 'DIMENSION', 'Key': 'colour'}]}").records())
        .extracting(row -> row.path("colour").asString("none"))
        .containsOnly("colour-1", "colour-2");
  }

  @Test
  void keepsItsColumnsWhateverADimensionIsCalled() {
    assertThat(ask("{'GroupBy': [{'Type': 'DIMENSION', 'Key': 'ConsumedUnit'}]}").records())
        .noneMatch(row -> row.get("ConsumedUnit").asString().startsWith("ConsumedUnit"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"21, 128", "20, 129"})
  void refusesMoreThanTheContractAllows(int number, int length) {
    assertThat(ask(metrics(20, 128)).status()).isEqualTo(200);
    assertThat(ask(metrics(number, length)).code()).isEqualTo(1183);
  }

  private static String metrics(int number, int length) {
    String ids =
        IntStream.range(0, number)
            .mapToObj(i -> "'%s'".formatted("%02d".formatted(i) + "m".repeat(length - 2)))
            .collect(Collectors.joining(","));
    return "{'FilterBy': {'BillableMetricIds': [" + ids + "]}}";
  }

  @Test
  void refusesABodyThatIsTooLongOrTooDeep() {
    assertThat(ask("{'Metric': '" + "m".repeat(1 << 20) + "'}").code()).isEqualTo(1183);
    assertThat(ask("[".repeat(100_000)).code()).isEqualTo(1183);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{'Metric': 'usage'}", "{'GroupBy': [], 'FilterBy': {}}"})
  void tellsAllUsageOfTheMonthWhenNothingElseIsAsked(String json) {
    assertThat(ask(json).records()).isNotEmpty().isEqualTo(client.get(V2).records());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-05T00:00:00Z, 2026-10-17T00:00:00Z, 2026-10-05, 2026-10-16",
    "2026-10-05T00:00:01Z, 2026-10-17T12:00:00Z, 2026-10-06, 2026-10-17",
    "2026-10-05T02:00:00+02:00, 2026-10-07T00:00:00Z, 2026-10-05, 2026-10-06",
    "2026-10-01T00:00:00Z, 2026-11-01T00:00:00Z, 2026-10-01, 2026-10-31",
  })
  void aPeriodHasTheDaysThatStartWithinIt(String from, String to, String first, String last) {
    assertThat(ask("{%s}".formatted(period(from, to))).records())
        .isNotEmpty()
        .isEqualTo(client.get(V2 + "?from=" + first + "&to=" + last).records());
  }

  private static String period(String from, String to) {
    return "'TimePeriod': {'From': '%s', 'To': '%s'}".formatted(from, to);
  }

  @Test
  void aPeriodInWhichNoDayStartsIsEmpty() {
    assertThat(
            ask("{%s}".formatted(period("2026-10-05T01:00:00Z", "2026-10-05T02:00:00Z"))).records())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'Type': 'TAG', 'Key': 'team'}",
        "{'Type': 'TAG', 'Key': 'experimental'}",
        "{'Type': 'TAG', 'Key': 'nobody'}",
        "{'Type': 'DIMENSION', 'Key': 'account_id'}",
        "{'Type': 'DIMENSION', 'Key': 'zone_id'}",
        "{'Type': 'DIMENSION', 'Key': 'region'}",
        "{'Type': 'DIMENSION', 'Key': 'colour'}",
        "{'Type': 'DIMENSION', 'Key': 'region'}, {'Type': 'TAG', 'Key': 'team'}",
        "{'Type': 'DIMENSION', 'Key': 'zone_id'}, {'Type': 'DIMENSION', 'Key': 'account_id'}",
      })
  void groupsAddUpToTheWhole(String groups) {
    List<JsonNode> grouped = ask("{'GroupBy': [" + groups + "]}").records();

    assertThat(sums(grouped)).isEqualTo(sums(client.get(V2).records()));
    assertThat(grouped).doesNotHaveDuplicates();
    assertThat(grouped).extracting(UsageQueriesTest::key).doesNotHaveDuplicates();
    assertHas(grouped, "BillingAccountId", groups.contains("account_id"));
    assertHas(grouped, "BillingAccountName", groups.contains("account_id"));
    assertHas(grouped, OwnColumns.ZONE_ID, groups.contains("zone_id"));
    assertHas(grouped, "RegionId", groups.contains("region"));
    assertHas(grouped, "SubAccountId", false);
    assertHas(grouped, "Tags", groups.contains("TAG"));
  }

  private static void assertHas(List<JsonNode> rows, String column, boolean some) {
    assertThat(rows.stream().anyMatch(row -> row.has(column))).as(column).isEqualTo(some);
  }

  /** What tells two records of a group apart. */
  private static String key(JsonNode row) {
    return String.join(
        " ",
        row.get(OwnColumns.METRIC_ID).asString(),
        row.get("ChargePeriodStart").asString(),
        row.path("BillingAccountId").asString(""),
        row.path(OwnColumns.ZONE_ID).asString(""),
        row.path("RegionId").asString(""),
        row.path("colour").asString(""),
        row.path("Tags").toString());
  }

  /** By metric and day. */
  private static Map<String, BigDecimal> sums(List<JsonNode> rows) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (JsonNode row : rows) {
      sums.merge(
          row.get(OwnColumns.METRIC_ID).asString() + row.get("ChargePeriodStart").asString(),
          row.get("ConsumedQuantity").decimalValue(),
          BigDecimal::add);
    }
    sums.replaceAll((day, sum) -> sum.stripTrailingZeros());
    return sums;
  }

  @Test
  void aGroupTellsItsTagAlone() {
    assertThat(
            ask("{'GroupBy': [{'Type': 'TAG', 'Key': 'team'}]}").records().stream()
                .map(row -> row.get("Tags").toString())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("{}", "{\"team\":\"ads\"}", "{\"team\":\"search\"}");
    assertThat(
            ask("{'GroupBy': [{'Type': 'TAG', 'Key': 'experimental'}]}").records().stream()
                .map(row -> row.get("Tags").toString())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("{}", "{\"experimental\":true}");
  }

  private static List<JsonNode> tagged(String tags) {
    return ask("{'FilterBy': {'Tags': [" + tags + "]}}").records();
  }

  private static String tag(String key, String values) {
    return "{'Key': '%s', 'Values': [%s]}".formatted(key, values);
  }

  @Test
  void anyValueOfATagIsEnoughAndEachTagIsNeeded() {
    List<JsonNode> search = tagged(tag("team", "'search'"));
    List<JsonNode> ads = tagged(tag("team", "'ads'"));
    List<JsonNode> experiments = tagged(tag("experimental", "''"));
    List<JsonNode> both = new ArrayList<>(search);
    both.addAll(ads);

    assertThat(tagged(tag("team", "'ads', 'search', 'other'")))
        .containsExactlyInAnyOrderElementsOf(both);
    assertThat(tagged(tag("team", "'search'") + "," + tag("experimental", "''")))
        .isNotEmpty()
        .isEqualTo(search.stream().filter(experiments::contains).toList());
    assertThat(search)
        .isNotEmpty()
        .allMatch(row -> row.at("/Tags/team").asString().equals("search"));
    assertThat(experiments)
        .isNotEmpty()
        .allMatch(row -> row.at("/Tags/experimental").asBoolean(false));
    assertThat(tagged(tag("team", "''"))).isEmpty();
    assertThat(tagged(tag("nobody", "'search'"))).isEmpty();
  }

  @Test
  void disjointFiltersAddUpToTheWhole() {
    List<String> ids = values(client.get(METRICS), "Id");
    assertThat(ids).hasSize(46);
    List<JsonNode> parts = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += 20) {
      String some = String.join("','", ids.subList(i, Math.min(ids.size(), i + 20)));
      parts.addAll(ask("{'FilterBy': {'BillableMetricIds': ['" + some + "']}}").records());
    }

    assertThat(parts).containsExactlyInAnyOrderElementsOf(client.get(V2).records());
  }

  @Test
  void aFamilyHasItsMetricsAndFiltersHoldTogether() {
    String family = "'ProductFamilyIds': ['" + KV + "']";
    List<JsonNode> ofFamily = ask("{'FilterBy': {" + family + "}}").records();

    assertThat(ofFamily)
        .isNotEmpty()
        .isEqualTo(
            client.get(V2).records().stream()
                .filter(
                    row -> row.get(OwnColumns.PRODUCT_FAMILY_ID).asString().equals("workers-kv"))
                .toList());
    assertThat(
            ask("{'FilterBy': {"
                    + family
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace("PRODUCTFAMILYIDS", "ProductFamilyIds")
                    + "}}")
                .records())
        .isEqualTo(ofFamily);
    assertThat(
            ask("{'FilterBy': {" + family + ", 'BillableMetricIds': ['kv_storage', 'd1_storage']}}")
                .records())
        .isNotEmpty()
        .isEqualTo(
            ofFamily.stream()
                .filter(row -> row.get(OwnColumns.METRIC_ID).asString().equals("kv_storage"))
                .toList());
  }

  @Test
  void costsComeOnlyWhenTheyAreAskedFor() throws IOException {
    List<JsonNode> costs = ask("{'Metric': 'cost'}").records();

    assertThat(costs).isNotEmpty().allMatch(row -> row.get("BilledCost").isNumber());
    assertThat(sums(costs)).isEqualTo(sums(client.get(V2).records()));
    assertThat(client.get(V2).records()).noneMatch(row -> row.has("BilledCost"));
  }

  @ParameterizedTest
  @CsvSource({
    "COSTS, 2026-10-14, true",
    "COSTS, 2026-10-15, false",
    "UNASKED_COSTS, 2026-10-15, true",
  })
  void theScenarioOfCostsHasThemWhereTheyNeedNotBeAskedFor(
      Scenario scenario, LocalDate day, boolean some) throws IOException {
    try (MockApi costly = on(day, scenario)) {
      MockClient asking = new MockClient(costly);
      String organization = "/organizations/" + costly.customers().organization().id();

      assertHas(asking.get(V2).records(), "ListCost", some);
      assertHas(asking.get(organization + "/billable/usage").records(), "ListCost", some);
      assertHas(asking.post(V2, "{}").records(), "ListCost", some);
    }
  }

  private static MockApi on(LocalDate day, Scenario scenario) throws IOException {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return MockApi.builder().clock(noon).scenario(scenario).start();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "2026-08-18 | {} | 405",
        "2026-08-19 | {} | 200",
        "2026-08-19 | {'FilterBy': {'MetricIds': ['d1_storage']}} | 200",
        "2026-08-19 | {'FilterBy': {'BillableMetricIds': ['d1_storage']}} | 400",
        "2026-08-19 | {'FilterBy': {'Tags': []}} | 400",
        "2026-08-19 | {'GroupBy': []} | 400",
        "2026-09-15 | {'GroupBy': [{'Type': 'TAG', 'Key': 'team'}]} | 200",
        "2026-09-15 | {'GroupBy': [{'Type': 'DIMENSION', 'Key': 'zone_id'}]} | 400",
        "2026-09-25 | {'GroupBy': [{'Type': 'DIMENSION', 'Key': 'zone_id'}]} | 200",
        "2026-09-25 | {'FilterBy': {'MetricIds': ['d1_storage']}} | 400",
        "2026-09-25 | {'Metric': 'usage'} | 400",
        "2026-10-04 | {'Metric': 'usage'} | 200",
        "2026-10-04 | {'Metric': 'cost'} | 400",
        "2026-10-15 | {'Metric': 'cost'} | 200",
      })
  void takesWhatTheClocksDayHas(LocalDate day, String json, int status) throws IOException {
    try (MockApi thatDay = on(day, Scenario.DEFAULT)) {
      assertThat(new MockClient(thatDay).post(V2, json.replace('\'', '"')).status())
          .isEqualTo(status);
    }
  }

  @Test
  void groupsKeepTheirAccountsWhileTheContractWantsThem() throws IOException {
    try (MockApi early = on(LocalDate.of(2026, 9, 20), Scenario.DEFAULT)) {
      List<JsonNode> rows =
          new MockClient(early)
              .post(V2, "{\"GroupBy\": [{\"Type\": \"TAG\", \"Key\": \"team\"}]}")
              .records();

      assertThat(rows).isNotEmpty().allMatch(row -> row.has("BillingAccountId"));
    }
  }

  private static List<String> values(Reply reply, String property) {
    return reply.records().stream().map(row -> row.get(property).asString()).toList();
  }

  @Test
  void listsEachMetricThatHasUsageInOrderOnce() {
    Reply reply = client.get(METRICS + "?from=2026-11-01&to=2026-11-21");
    Set<String> used = Set.copyOf(values(client.get(V2), OwnColumns.METRIC_ID));

    assertThat(values(reply, "Id")).isSorted().containsExactlyInAnyOrderElementsOf(used);
    assertThat(client.get(METRICS).records()).isEqualTo(reply.records());
    assertThat(metric(reply, "kv_storage").toString())
        .isEqualTo(
            "{'Id':'kv_storage','Name':'KV Storage','ProductFamily':[{'Id':'%s','Name':'Workers KV'}],'ProductCategory':[{'Id':'b7a2c4e9-3d15-4f80-9c6e-1a8d5f20b7e3','Name':'Developer Platform'}],'DimensionKeys':['account_id']}"
                .formatted(KV)
                .replace('\'', '"'));
    assertThat(metric(reply, "zaraz_loads").get("DimensionKeys").toString())
        .isEqualTo("[\"account_id\",\"zone_id\"]");
    assertThat(metric(reply, "r2_data_storage").get("DimensionKeys").toString())
        .isEqualTo("[\"account_id\",\"region\"]");
  }

  private static JsonNode metric(Reply reply, String id) {
    return reply.records().stream()
        .filter(row -> row.get("Id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "?from=2026-10-01, 400",
    "?from=2026-10-01&to=2026-11-01, 200",
    "?from=2026-10-01&to=2026-11-02, 400",
    "?from=2026-10-02&to=2026-10-01, 400",
  })
  void limitsTheDaysOfTheMetrics(String days, int status) {
    assertThat(client.get(METRICS + days).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMPTY", "NEW_FREE_ACCOUNT"})
  void hasNoMetricsWithoutUsage(Scenario scenario) throws IOException {
    try (MockApi empty = MockApi.builder().clock(NOW).scenario(scenario).start()) {
      Reply reply = new MockClient(empty).get(METRICS);

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.records()).isEmpty();
    }
  }
}
