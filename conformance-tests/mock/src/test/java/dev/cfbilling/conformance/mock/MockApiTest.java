package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.mock.MockClient.Reply;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.BindException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MockApiTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final String V2 = "/accounts/{first}/billable/usage";
  private static final String PROFILE = "/accounts/{first}/billing/profile";
  private static final String ORGANIZATION =
      "/organizations/" + Customers.ORGANIZATION + "/billable/usage";
  private static final String V1 = "/accounts/{first}/billable-usage";
  private static final String SECOND = "/accounts/{first}/paygo-usage";
  private static final String FIRST = "/accounts/{first}/billing/usage/paygo";

  private static MockApi mock;
  private static MockClient client;

  @BeforeAll
  static void start() throws IOException {
    mock = ofAllDays().clock(NOW).start();
    client = new MockClient(mock);
  }

  private static MockApiBuilder ofAllDays() {
    return MockApi.builder().contract(ContractLoader.bundled());
  }

  @AfterAll
  static void stop() {
    mock.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    V2 + "?from=2026-10-01, 400, 1183",
    V2 + "?to=2026-10-01, 400, 1183",
    V2 + "?from=2026-10-01&to=2026-10-31, 200, 0",
    V2 + "?from=2026-10-01&to=2026-11-01, 200, 0",
    V2 + "?from=2026-10-01&to=2026-11-02, 400, 1183",
    V2 + "?from=2026-10-01&to=2026-10-01, 200, 0",
    V2 + "?from=2026-10-02&to=2026-10-01, 400, 1183",
    V2 + "?from=2025-02-30&to=2025-03-01, 400, 1183",
    V2 + "?from=yesterday&to=2025-03-01, 400, 1183",
    V2 + "?from=2025-2-1&to=2025-03-01, 400, 1183",
    V2 + "?from=2025-02-01&from=2025-02-02&to=2025-03-01, 400, 1183",
    V2 + "?start=2025-02-01, 200, 0",
    V2 + "?metric=no_such_metric, 200, 0",
    V1 + "?from=2026-10-02&to=2026-10-01, 400, 1183",
    V1 + "?from=2020-01-01&to=2026-10-01, 200, 0",
    V1 + "?from=2026-10-01, 200, 0",
    "/accounts/not-hex/billing/profile, 404, 7003",
    "/accounts//billing/profile, 404, 7003",
    "/accounts/023E105F4ECEF8AD9CA31A8372D0C353/billing/profile, 404, 7003",
    "/accounts/023e105f4ecef8ad9ca31a8372d0c3530/billing/profile, 404, 7003",
    "/accounts/00000000000000000000000000000000/billing/profile, 403, 9109",
    "/organizations/00000000000000000000000000000000/billable/usage, 200, 0",
    "/accounts/{first}/billing/invoices, 404, 7003",
    "/, 404, 7003",
  })
  void answersWithTheStatusAndCodeOfTheApi(String path, int status, int code) {
    Reply reply = client.get(path);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.code()).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Authorization, Bearer, 400, 6003",
    "Authorization, Basic dG9rZW4=, 400, 6003",
    "Authorization, token, 400, 6003",
    "Authorization, Bearer two words, 400, 6003",
    "Authorization, Bearer unknown-token, 401, 1000",
    "Authorization, Bearer no-permission-token, 403, 10000",
    "Authorization, bearer other, 200, 0",
    "X-Auth-Email, owner@example.com, 400, 6003",
    "X-Auth-Key, key, 400, 6003",
    "X-Nothing, nothing, 400, 6003",
  })
  void judgesCredentials(String header, String value, int status, int code) {
    Reply reply = client.send(client.request(V2).header(header, value).build());

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.code()).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"key_of-37, 200, 0", "two words, 400, 6003", "unknown-token, 401, 1000"})
  void takesEmailAndKeyForAToken(String key, int status, int code) {
    Reply reply =
        client.send(
            client
                .request(V2)
                .header("X-Auth-Email", "owner@example.com")
                .header("X-Auth-Key", key)
                .build());

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.code()).isEqualTo(code);
  }

  @Test
  void tellsTheNarrowerReasonInAChain() {
    Reply reply = client.send(client.request(V2).build());

    assertThat(reply.body().at("/errors/0/error_chain/0/code").asInt()).isEqualTo(6111);
    assertThat(reply.body().at("/result").isNull()).isTrue();
  }

  @Test
  void knowsOnlyTheTokensThatItWasTold() throws IOException {
    try (MockApi strict = MockApi.builder().token("ours").start()) {
      MockClient asking = new MockClient(strict);

      assertThat(asking.get(V2).status()).isEqualTo(401);
      assertThat(
              asking
                  .send(asking.request(V2).header("Authorization", "Bearer ours").build())
                  .status())
          .isEqualTo(200);
    }
  }

  @Test
  void turnsAwayFromTheRestrictedAccountAndItsOrganization() {
    String account = mock.customers().restricted().accounts().get(0).id();
    String organization = mock.customers().restricted().id();

    assertThat(client.get("/accounts/" + account + "/billing/profile").code()).isEqualTo(10000);
    assertThat(client.get("/organizations/" + organization + "/billable/usage").code())
        .isEqualTo(10000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void allowsOnlyToRead(String method) {
    RequestBody body = method.equals("POST") || method.equals("PUT") ? RequestBody.EMPTY : null;
    Reply reply =
        client.send(
            client
                .request(PROFILE)
                .header("Authorization", "Bearer t")
                .method(method, body)
                .build());

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.headers().get("Allow")).isEqualTo("GET, HEAD");
    assertThat(reply.body().at("/success").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({V2 + ", 200", V2 + "?from=2026-10-01, 400"})
  void answersAHeadAsAGetWithoutTheBody(String path, int status) {
    Reply reply =
        client.send(client.request(path).header("Authorization", "Bearer t").head().build());

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.headers().get("Content-Type")).isEqualTo("application/json");
    assertThat(reply.body().isNull()).isTrue();
  }

  @Test
  void answersWithAnExampleOfTheContractToThoseWhoPreferOne() {
    Reply reply = client.send(client.request(V2).header("Prefer", "code=429").build());

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.headers().get("Retry-After")).isEqualTo("17");
  }

  @Test
  void reportsTheCurrentMonthWhenNoDaysAreNamed() {
    assertThat(client.get(V2).records())
        .isNotEmpty()
        .isEqualTo(client.get(V2 + "?from=2026-11-01&to=2026-11-21").records());
  }

  @Test
  void reportsTheCurrentBillingPeriodWhenNoDaysAreNamed() {
    for (String path : List.of(FIRST, SECOND, V1)) {
      assertThat(values(client.get(path).records(), "BillingPeriodStart"))
          .containsExactly("2026-11-14T00:00:00Z");
      assertThat(client.get(path).records())
          .isEqualTo(client.get(path + "?from=2026-11-14&to=2026-11-21").records());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "from=2026-10-14&to=2026-10-14, true",
    "from=2026-10-15&to=2026-11-13, false",
    "from=2026-10-01&to=2026-10-13, false",
    "from=2026-10-01&to=2026-10-14, true",
  })
  void theNewestPathWantsTheDayOnWhichTheCycleStarts(String days, boolean some) {
    assertThat(client.get(V1 + "?" + days).records().isEmpty()).isEqualTo(!some);
    assertThat(client.get(SECOND + "?" + days).records()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {V2, ORGANIZATION, SECOND, FIRST})
  void aRangeIsTheSumOfItsParts(String path) {
    List<JsonNode> parts = client.get(path + "?from=2026-10-05&to=2026-10-16").records();
    parts.addAll(client.get(path + "?from=2026-10-17&to=2026-11-04").records());

    assertThat(client.get(path + "?from=2026-10-05&to=2026-11-04").records())
        .hasSizeGreaterThan(100)
        .containsExactlyInAnyOrderElementsOf(parts);
  }

  @Test
  void anOrganizationIsTheUnionOfItsAccounts() {
    String days = "?from=2026-10-05&to=2026-11-04";
    List<JsonNode> ofAccounts =
        mock.customers().organization().accounts().stream()
            .flatMap(
                account ->
                    client
                        .get("/accounts/" + account.id() + "/billable/usage" + days)
                        .records()
                        .stream())
            .toList();

    assertThat(client.get(ORGANIZATION + days).records())
        .containsExactlyInAnyOrderElementsOf(ofAccounts);
    assertThat(values(ofAccounts, "BillingAccountId")).hasSize(2);
  }

  @Test
  void aMetricIsAFilter() {
    List<JsonNode> one = client.get(V2 + "?metric=r2_data_storage").records();

    assertThat(one)
        .isNotEmpty()
        .isEqualTo(
            client.get(V2).records().stream()
                .filter(row -> row.get(OwnColumns.METRIC_ID).asString().equals("r2_data_storage"))
                .toList());
    assertThat(values(one, "RegionId")).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND, V1})
  void sumsRunFromTheStartOfTheBillingPeriod(String path) {
    List<JsonNode> rows = client.get(path + "?from=2026-10-14&to=2026-11-13").records();
    rows.stream()
        .collect(Collectors.groupingBy(MockApiTest::group))
        .values()
        .forEach(MockApiTest::assertSumsRun);
    assertThat(rows).hasSizeGreaterThan(1000);
  }

  private static String group(JsonNode row) {
    return row.get("ServiceName").asString()
        + row.path("ZoneId")
        + row.path("SubscriptionId")
        + row.get("BillingPeriodStart");
  }

  private static void assertSumsRun(List<JsonNode> rows) {
    BigDecimal cost = BigDecimal.ZERO;
    BigDecimal quantity = BigDecimal.ZERO;
    for (JsonNode row : rows) {
      cost = cost.add(row.get("ContractedCost").decimalValue());
      quantity = quantity.add(row.get("PricingQuantity").decimalValue());
      assertThat(row.get("CumulatedContractedCost").decimalValue()).isEqualByComparingTo(cost);
      assertThat(row.get("CumulatedPricingQuantity").decimalValue()).isEqualByComparingTo(quantity);
    }
  }

  @Test
  void countsThePartOfTheDayThatHasPassed() throws IOException {
    Instant noon = NOW.plusSeconds(6 * 3600);
    try (MockApi later = ofAllDays().clock(noon).start()) {
      String today = V2 + "?from=2026-11-21&to=2026-11-21&metric=d1_rows_read";
      BigDecimal atSix = onlyQuantity(client.get(today));
      BigDecimal atTwelve = onlyQuantity(new MockClient(later).get(today));

      assertThat(atTwelve.subtract(atSix.multiply(BigDecimal.valueOf(2))).abs())
          .isLessThanOrEqualTo(BigDecimal.ONE);
    }
  }

  private static BigDecimal onlyQuantity(Reply reply) {
    assertThat(reply.records()).hasSize(1);
    return reply.records().get(0).get("ConsumedQuantity").decimalValue();
  }

  @Test
  void knowsNothingOfTheFuture() {
    assertThat(client.get(V2 + "?from=2026-11-22&to=2026-12-20").records()).isEmpty();
    assertThat(client.get(SECOND + "?from=2026-11-22&to=9999-12-31").records()).isEmpty();
  }

  @Test
  void hasOneFullOneSingleMetricAndOneEmptyAccount() {
    List<Integer> metrics =
        mock.customers().organization().accounts().stream()
            .map(account -> client.get("/accounts/" + account.id() + "/billable/usage"))
            .map(reply -> values(reply.records(), OwnColumns.METRIC_ID).size())
            .toList();

    assertThat(metrics).containsExactly(46, 1, 0);
  }

  @Test
  void theSameSeedHasTheSameDataAndAnotherHasOther() throws IOException {
    try (MockApi same = MockApi.builder().clock(NOW).start();
        MockApi other = MockApi.builder().clock(NOW).seed(2).start()) {
      List<JsonNode> ours = client.get(V2).records();

      assertThat(new MockClient(same).get(V2).records()).isEqualTo(ours);
      assertThat(new MockClient(other).get(V2).records()).isNotEqualTo(ours);
    }
  }

  @Test
  void costsArePricesTimesQuantities() throws IOException {
    try (MockApi costly = ofAllDays().clock(NOW).scenario(Scenario.COSTS).start()) {
      List<JsonNode> rows = new MockClient(costly).get(ORGANIZATION).records();
      for (JsonNode row : rows) {
        BigDecimal list = row.get("ListUnitPrice").decimalValue();
        BigDecimal quantity = row.get("PricingQuantity").decimalValue();
        assertThat(row.get("ListCost").decimalValue())
            .isEqualByComparingTo(list.multiply(quantity));
        assertThat(row.get("ContractedCost").decimalValue())
            .isEqualByComparingTo(list.multiply(quantity).multiply(new BigDecimal("0.9")));
      }
      assertThat(rows).anyMatch(row -> row.get("BilledCost").decimalValue().signum() > 0);
      assertThat(rows).anyMatch(row -> row.get("BilledCost").decimalValue().signum() == 0);
    }
  }

  @Test
  void correctsMonthsThatAreOver() throws IOException {
    try (MockApi corrected = MockApi.builder().clock(NOW).scenario(Scenario.CORRECTIONS).start()) {
      String costs =
          """
          {"Metric": "cost",
           "TimePeriod": {"From": "2026-10-20T00:00:00Z", "To": "2026-11-11T00:00:00Z"}}
          """;
      List<JsonNode> october =
          new MockClient(corrected)
              .post(V2, costs).records().stream().filter(row -> row.has("ChargeClass")).toList();

      assertThat(october).isNotEmpty();
      assertThat(values(october, "BillingPeriodStart")).containsExactly("2026-10-01T00:00:00Z");
      assertThat(october).allMatch(row -> row.get("BilledCost").decimalValue().signum() < 0);
    }
  }

  @Test
  void noOneIsCoveredInTheUncoveredScenario() throws IOException {
    try (MockApi uncovered = MockApi.builder().scenario(Scenario.UNCOVERED).start()) {
      MockClient asking = new MockClient(uncovered);

      assertThat(asking.get(V1).code()).isEqualTo(7003);
      assertThat(asking.get(V1 + "/info").body().at("/result/covered").asBoolean()).isFalse();
      assertThat(asking.get("/accounts/{first}/billing/profile").status()).isEqualTo(200);
    }
  }

  @Test
  void onlySelectedCallersAreLetInInTheRestrictedScenario() throws IOException {
    try (MockApi restricted = ofAllDays().scenario(Scenario.RESTRICTED).start()) {
      MockClient asking = new MockClient(restricted);

      for (String path : List.of(FIRST, SECOND, V2, ORGANIZATION)) {
        assertThat(asking.get(path).code()).isEqualTo(10000);
      }
      assertThat(asking.get(V1).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-19, 200 404 404 404 404 404",
    "2026-05-20, 404 200 404 200 404 404",
    "2026-07-16, 404 200 200 200 404 404",
    "2026-08-03, 404 200 200 200 404 404",
    "2026-08-04, 404 404 404 200 200 200",
    "2026-11-21, 404 404 404 200 200 200",
  })
  void hasThePathsOfTheClocksDay(LocalDate day, String statuses) throws IOException {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    try (MockApi thatDay = MockApi.builder().clock(noon).start()) {
      MockClient asking = new MockClient(thatDay);

      assertThat(
              Stream.of(FIRST, SECOND, SECOND + "-info", V2, V1, V1 + "/info")
                  .map(path -> String.valueOf(asking.get(path).status())))
          .containsExactly(statuses.split(" ", -1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-02, ZoneId, SubscriptionId",
    "2026-06-21, SubscriptionId, CumulatedPrice",
    "2026-08-03, BilledCost, CumulatedPrice",
  })
  void hasNoPropertyThatCameLater(LocalDate day, String later, String never) throws IOException {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    try (MockApi thatDay = MockApi.builder().clock(noon).start()) {
      List<JsonNode> records = new MockClient(thatDay).get(SECOND).records();

      assertThat(records).isNotEmpty().noneMatch(row -> row.has(later) || row.has(never));
    }
  }

  @Test
  void theSecondAccountsCycleStartsOnTheLastDayOfAShortMonth() {
    String second = mock.customers().organization().accounts().get(1).id();
    List<JsonNode> rows =
        client.get("/accounts/" + second + "/paygo-usage?from=2026-10-30&to=2026-11-21").records();

    assertThat(values(rows, "BillingPeriodStart"))
        .containsExactlyInAnyOrder("2026-09-30T00:00:00Z", "2026-10-31T00:00:00Z");
  }

  @Test
  void turnsThoseDownWhoAskTooOften() throws IOException {
    try (MockApi slow = MockApi.builder().rateLimit(2, java.time.Duration.ofHours(1)).start()) {
      MockClient asking = new MockClient(slow);
      asking.get(V2);
      assertThat(asking.get(V2).headers().get("Ratelimit")).matches("\"default\";r=0;t=\\d+");
      Reply third = asking.get(V2);

      assertThat(third.status()).isEqualTo(429);
      assertThat(third.code()).isEqualTo(971);
      assertThat(third.headers().get("Retry-After")).isEqualTo("3600");
      assertThat(third.headers().get("Ratelimit-Policy")).isEqualTo("\"default\";q=2;w=3600");
      assertThat(
              asking
                  .send(asking.request(V2).header("Authorization", "Bearer other").build())
                  .status())
          .isEqualTo(200);
    }
  }

  @Test
  void refusesAPortThatIsInUse() {
    assertThatThrownBy(() -> MockApi.builder().port(mock.baseUrl().port()).start())
        .isInstanceOf(BindException.class);
  }

  private static Set<String> values(List<JsonNode> rows, String property) {
    Set<String> values = new HashSet<>();
    rows.forEach(row -> values.add(row.path(property).asString("")));
    values.remove("");
    return values;
  }
}
