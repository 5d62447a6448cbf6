package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.mock.MockClient.Reply;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Scenarios of what was seen of the API, beside what its documents say. */
class SeenScenariosTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final String V2 = "/accounts/{first}/billable/usage";
  private static final String V1 = "/accounts/{first}/billable-usage";
  private static final String PROFILE = "/accounts/{first}/billing/profile";
  private static final String COSTS = "{\"Metric\": \"cost\"}";

  private static MockApi in(Scenario scenario) throws IOException {
    return MockApi.builder().clock(NOW).scenario(scenario).start();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "CODE_1171, " + V2 + ", 403, 1171",
    "CODE_1171, " + V2 + "/billable-metrics, 403, 1171",
    "CODE_1171, " + V1 + ", 200, 0",
    "POST_405, " + V2 + ", 200, 0",
    "MAX_DATE_RANGE_DAYS, " + V1 + "?from=2026-08-01&to=2026-10-29, 200, 0",
    "MAX_DATE_RANGE_DAYS, " + V1 + "?from=2026-08-01&to=2026-10-30, 400, 1183",
    "NEW_FREE_ACCOUNT, " + V1 + ", 200, 0",
    "NEW_FREE_ACCOUNT, " + PROFILE + ", 404, 7003",
    "FUTURE_RANGE_400, " + V1 + "?from=2026-11-14&to=2026-11-21, 200, 0",
    "FUTURE_RANGE_400, " + V1 + "?from=2026-11-14&to=2026-11-22, 400, 1183",
    "FUTURE_RANGE_400, " + V2 + "?from=2026-11-14&to=2026-11-22, 400, 1183",
    "DEFAULT, " + V1 + "?from=2026-11-14&to=2026-11-22, 200, 0",
    "DEFAULT, " + V1 + "?from=2026-08-01&to=2026-10-30, 200, 0",
  })
  void answersAsTheApiWasSeenTo(Scenario scenario, String path, int status, int code)
      throws IOException {
    try (MockApi mock = in(scenario)) {
      Reply reply = new MockClient(mock).get(path);

      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.code()).isEqualTo(code);
    }
  }

  @Test
  void aRangeThatIsTooLongIsRefusedByTheNameOfItsLimit() throws IOException {
    try (MockApi mock = in(Scenario.MAX_DATE_RANGE_DAYS)) {
      assertThat(
              new MockClient(mock)
                  .get(V1 + "?from=2026-01-01&to=2026-10-30")
                  .body()
                  .at("/errors/0/message")
                  .asString())
          .contains("max_date_range_days");
    }
  }

  @Test
  void aQueryIsNotAllowedWherePostIsNot() throws IOException {
    try (MockApi mock = in(Scenario.POST_405)) {
      Reply reply = new MockClient(mock).post(V2, COSTS);

      assertThat(reply.status()).isEqualTo(405);
      assertThat(reply.headers().get("Allow")).isEqualTo("GET, HEAD");
    }
  }

  @Test
  void paygoWithoutDaysHasTwoBillingPeriods() throws IOException {
    try (MockApi mock = in(Scenario.TWO_BILLING_PERIODS)) {
      assertThat(
              new MockClient(mock)
                  .get(V1).records().stream()
                      .map(row -> row.get("BillingPeriodStart").asString())
                      .collect(Collectors.toSet()))
          .isEqualTo(Set.of("2026-10-14T00:00:00Z", "2026-11-14T00:00:00Z"));
    }
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource({
    "DEFAULT, 2026-10-20, 2026-11-20, 2026-10-20, 2026-11-20",
    "TWO_ANCHORS_EMPTY, 2026-10-20, 2026-11-20, 2026-10-20, 2026-11-20",
    "TWO_ANCHORS_EMPTY, 2026-10-14, 2026-11-13, 2026-10-14, 2026-11-13",
    "TWO_ANCHORS_EMPTY, 2026-10-14, 2026-11-14, none, none",
    "TWO_ANCHORS_PART, 2026-10-20, 2026-11-20, 2026-11-14, 2026-11-20",
    "TWO_ANCHORS_PART, 2026-10-14, 2026-11-20, 2026-10-14, 2026-11-20",
    "RETENTION_108_DAYS, 2026-07-14, 2026-08-20, 2026-08-05, 2026-08-20",
    "DEFAULT, 2026-07-14, 2026-08-20, 2026-07-14, 2026-08-20",
  })
  void paygoHasTheseDays(Scenario scenario, String from, String to, String first, String last)
      throws IOException {
    try (MockApi mock = in(scenario)) {
      List<String> days =
          new MockClient(mock)
              .get(V1 + "?from=" + from + "&to=" + to).records().stream()
                  .map(row -> row.get("ChargePeriodStart").asString().substring(0, 10))
                  .sorted()
                  .toList();

      assertThat(days.isEmpty() ? "none" : days.get(0)).isEqualTo(first);
      assertThat(days.isEmpty() ? "none" : days.get(days.size() - 1)).isEqualTo(last);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {V1, V2})
  void usageComesLate(String path) throws IOException {
    try (MockApi mock = in(Scenario.LAG)) {
      List<JsonNode> rows = new MockClient(mock).get(path).records();

      assertThat(on("2026-11-21", rows)).isEmpty();
      assertThat(on("2026-11-20", rows)).hasSize(6);
      assertThat(on("2026-11-19", rows)).hasSizeGreaterThan(46);
    }
  }

  @Test
  void usageGrowsUntilItIsThreeDaysOld() throws IOException {
    Instant later = NOW.plus(Duration.ofDays(1));
    try (MockApi first = in(Scenario.RESTATEMENT);
        MockApi second = MockApi.builder().clock(later).scenario(Scenario.RESTATEMENT).start()) {
      BigDecimal open = consumed("2026-11-19", first);

      assertThat(consumed("2026-11-19", second)).isGreaterThan(open);
      assertThat(consumed("2026-11-18", second))
          .isEqualByComparingTo(consumed("2026-11-18", first));
    }
  }

  private static BigDecimal consumed(String day, MockApi mock) throws IOException {
    return on(day, new MockClient(mock).get(V1).records()).stream()
        .map(row -> row.get("ConsumedQuantity").decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<JsonNode> on(String day, List<JsonNode> rows) {
    return rows.stream()
        .filter(row -> row.get("ChargePeriodStart").asString().startsWith(day))
        .toList();
  }

  @Test
  void anAccountMayUseR2Alone() throws IOException {
    try (MockApi mock = in(Scenario.R2_ONLY)) {
      MockClient asking = new MockClient(mock);

      assertThat(asking.get(V1).records())
          .isNotEmpty()
          .allMatch(row -> row.get("ServiceFamilyName").asString().equals("R2"));
      assertThat(asking.get(V2).records())
          .isNotEmpty()
          .allMatch(row -> row.get("SubAccountName").asString().equals("R2 Paid"));
    }
  }

  @Test
  void whatIsFreeMayBeMissing() throws IOException {
    try (MockApi mock = in(Scenario.FREE_ROWS_MISSING);
        MockApi usual = in(Scenario.DEFAULT)) {
      assertThat(new MockClient(mock).get(V1).records())
          .isNotEmpty()
          .allMatch(row -> row.get("CumulatedContractedCost").decimalValue().signum() > 0);
      assertThat(new MockClient(usual).get(V1).records())
          .anyMatch(row -> row.get("CumulatedContractedCost").decimalValue().signum() == 0);
    }
  }

  @Test
  void paygoHasTheNamesThatCallersQuoted() throws IOException {
    try (MockApi mock = in(Scenario.REPORTED_NAMES)) {
      JsonNode requests = new MockClient(mock).get(V1).records().get(0);

      assertThat(requests.get("ServiceName").asString())
          .isEqualTo("Workers Standard Requests (first 10M are included)");
      assertThat(requests.get("ServiceFamilyName").asString()).isEqualTo("Workers & Pages");
      assertThat(requests.get("ChargeDescription").asString())
          .isEqualTo("Workers Standard Requests (first 10M are included) usage measured in Count");
      assertThat(requests.get("ConsumedUnit").asString()).isEmpty();
      assertThat(requests.get("PricingUnit").asString()).isEqualTo("Count");
      assertThat(requests.propertyNames()).hasSize(25);
    }
  }

  @Test
  void aQueryMayNotEndInTheFuture() throws IOException {
    try (MockApi mock = in(Scenario.FUTURE_RANGE_400)) {
      MockClient asking = new MockClient(mock);

      assertThat(asking.post(V2, period("2026-11-22")).status()).isEqualTo(200);
      assertThat(asking.post(V2, period("2026-11-23")).code()).isEqualTo(1183);
    }
  }

  private static String period(String to) {
    return "{\"TimePeriod\":{\"From\":\"2026-11-14T00:00:00Z\",\"To\":\"%sT00:00:00Z\"}}"
        .formatted(to);
  }

  @Test
  void aNewAccountIsNotCoveredAndHasNoSubscription() throws IOException {
    try (MockApi mock = in(Scenario.NEW_FREE_ACCOUNT)) {
      MockClient asking = new MockClient(mock);

      assertThat(asking.get(V1).records()).isEmpty();
      assertThat(asking.get(V1 + "/info").body().get("result").toString())
          .isEqualTo("{\"covered\":false,\"subscriptions\":[]}");
    }
  }

  @Test
  void outsideClickHouseThereAreNoCostsAndNoParts() throws IOException {
    try (MockApi mock = in(Scenario.NO_CLICKHOUSE)) {
      MockClient asking = new MockClient(mock);

      assertThat(asking.post(V2, "{}").records()).isNotEmpty();
      assertThat(asking.post(V2, COSTS).status()).isEqualTo(200);
      assertThat(asking.post(V2, COSTS).records()).isEmpty();
      assertThat(asking.post(V2, "{\"GroupBy\": [{\"Type\": \"TAG\", \"Key\": \"team\"}]}").code())
          .isEqualTo(1183);
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-10-01T12:00:00Z, 0", "2026-10-02T12:00:00Z, 2"})
  void aContractHasUsageOfItsOwnSinceItsRecordsAreKnown(Instant now, int days) throws IOException {
    try (MockApi mock = MockApi.builder().clock(now).scenario(Scenario.CONTRACT_LEVEL).start()) {
      MockClient asking = new MockClient(mock);
      String organization = "/organizations/" + Customers.ORGANIZATION + "/billable/usage";

      for (List<JsonNode> rows :
          List.of(
              asking.get(V2).records(),
              asking.post(V2, "{}").records(),
              asking.get(organization).records())) {
        List<JsonNode> ofContract =
            rows.stream().filter(row -> !row.has("BillingAccountId")).toList();
        assertThat(ofContract)
            .hasSize(days)
            .noneMatch(row -> row.has("SubAccountId") || row.has(OwnColumns.ZONE_ID));
      }
    }
  }
}
