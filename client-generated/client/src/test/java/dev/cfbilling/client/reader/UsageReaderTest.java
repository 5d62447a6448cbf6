package dev.cfbilling.client.reader;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.failure.AccessDeniedException;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.ContractMismatchException;
import dev.cfbilling.client.failure.NotCoveredException;
import dev.cfbilling.client.failure.NotFoundException;
import dev.cfbilling.client.failure.ServerException;
import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.usage.UsageRecord;
import dev.cfbilling.client.usage.UsageSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageReaderTest {
  private static final DateRange OCTOBER = DateRange.of(YearMonth.of(2026, 10));
  private static final String NO_PERMISSION = "errors/no-permission.json";
  private static final String NO_ROUTE = "errors/no-route.json";

  @AutoClose private final MockBilling mock = new MockBilling();

  private UsageAnswer read(DateRange range) throws BillingApiException {
    return UsageReader.of(mock.client()).account(ACCOUNT, range);
  }

  private List<String> asked() throws InterruptedException {
    List<String> targets = new ArrayList<>();
    for (int i = mock.server.getRequestCount(); i > 0; i--) {
      RecordedRequest request = mock.server.takeRequest();
      targets.add(
          request.getTarget().replaceFirst("/client/v4/(accounts|organizations)/[^/]*/", ""));
    }
    return targets;
  }

  @Test
  void readsVersion2First() throws Exception {
    mock.answerExample(200, "getAccountBillableUsage/full-period.json");

    UsageAnswer answer = read(OCTOBER);

    assertThat(answer.source()).isEqualTo(UsageSource.BILLABLE_USAGE_V2);
    assertThat(answer.records()).hasSize(12);
    assertThat(answer.refusals()).isEmpty();
    assertThat(asked()).containsExactly("billable/usage?from=2026-10-01&to=2026-10-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void asksNothingForABlankId(String id) {
    UsageReader reader = UsageReader.of(mock.client());

    assertThatThrownBy(() -> reader.account(id, OCTOBER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The id of the account is blank; is a variable not set?");
    assertThatThrownBy(() -> reader.accountAsync(id, OCTOBER, Runnable::run))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reader.organization(id, OCTOBER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The id of the organization is blank; is a variable not set?");
    assertThatThrownBy(() -> reader.organizationAsync(id, OCTOBER, Runnable::run))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(mock.server.getRequestCount()).isZero();
  }

  @Test
  void readsCostsByAQuery() throws Exception {
    mock.answerExample(200, "queryAccountBillableUsage/costs.json");

    UsageAnswer answer = UsageReader.ofCosts(mock.client()).account(ACCOUNT, OCTOBER);

    assertThat(answer.source()).isEqualTo(UsageSource.BILLABLE_USAGE_COSTS);
    assertThat(answer.records())
        .hasSize(2)
        .allSatisfy(usage -> assertThat(usage.costs().contracted()).isPositive());
    RecordedRequest request = mock.server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget()).endsWith("/billable/usage");
    assertThat(Objects.requireNonNull(request.getBody()).utf8())
        .isEqualTo(
            "{\"Metric\":\"cost\",\"TimePeriod\":{\"From\":\"2026-10-01T00:00:00Z\","
                + "\"To\":\"2026-11-01T00:00:00Z\"}}");
  }

  @ParameterizedTest
  @CsvSource({
    "403, 10000, Authentication error",
    "403, 1171, Forbidden",
    "404, 7003, Could not route to that",
    "405, 10405, Method not allowed",
    "400, 1183, The body has Metric; it may have FilterBy and TimePeriod",
    "400, 1183, /Metric is cost; it is usage",
  })
  void readsCostsElsewhereWhereTheQueryIsNotOpen(int status, int code, String message)
      throws Exception {
    mock.answer(
            status,
            "{\"success\":false,\"errors\":[{\"code\":%d,\"message\":\"%s\"}],\"result\":null}"
                .formatted(code, message))
        .answerExample(200, "getPaygoBillableUsageInfo/covered.json")
        .answerExample(200, "getPaygoBillableUsage/full-period.json")
        .answerExample(200, "getPaygoBillableUsage/full-period.json");

    UsageAnswer answer = UsageReader.ofCosts(mock.client()).account(ACCOUNT, OCTOBER);

    assertThat(answer.source()).isEqualTo(UsageSource.PAYGO_BILLABLE_USAGE);
    assertThat(answer.refusals())
        .extracting(Refusal::source)
        .containsExactly(UsageSource.BILLABLE_USAGE_COSTS);
  }

  @Test
  void doesNotTakeAnEmptyQueryForCostsForNoUsage() throws Exception {
    mock.answerExample(200, "queryAccountBillableUsage/empty.json")
        .answerExample(200, "getPaygoBillableUsageInfo/not-covered.json")
        .answerExample(200, "getAccountBillableUsage/full-period.json");

    UsageAnswer answer = UsageReader.ofCosts(mock.client()).account(ACCOUNT, OCTOBER);

    assertThat(answer.source()).isEqualTo(UsageSource.BILLABLE_USAGE_V2);
    assertThat(answer.records()).hasSize(12);
    assertThat(answer.refusals())
        .extracting(refusal -> refusal.reason().getMessage())
        .containsExactly(
            "Cloudflare answers the query for costs of the account "
                + ACCOUNT
                + " with no record, as it does where it keeps none.",
            "Cloudflare reports no pay-as-you-go usage for the account " + ACCOUNT + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "400, errors/period-too-long.json",
    "400, errors/from-without-to.json",
    "405, <html>",
    "403, errors/foreign-account.json"
  })
  void readsCostsNowhereElseWhenTheQueryFails(int status, String answer) {
    if (answer.startsWith("errors/")) {
      mock.answerExample(status, answer);
    } else {
      mock.answer(status, answer);
    }

    assertThatThrownBy(() -> UsageReader.ofCosts(mock.client()).account(ACCOUNT, OCTOBER))
        .isInstanceOf(BillingApiException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void readsTheNewestVersion1OneBillingPeriodAfterTheOther() throws Exception {
    mock.answerExample(403, NO_PERMISSION)
        .answerExample(200, "getPaygoBillableUsageInfo/covered.json")
        .answerExample(200, "getPaygoBillableUsage/full-period.json")
        .answerExample(200, "getPaygoBillableUsage/full-period.json");

    UsageAnswer answer = read(OCTOBER);

    assertThat(answer.source()).isEqualTo(UsageSource.PAYGO_BILLABLE_USAGE);
    assertThat(answer.records()).hasSize(12);
    assertThat(answer.refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.source()).isEqualTo(UsageSource.BILLABLE_USAGE_V2);
              assertThat(refusal.reason()).isInstanceOf(AccessDeniedException.class);
            });
    assertThat(asked())
        .containsExactly(
            "billable/usage?from=2026-10-01&to=2026-10-31",
            "billable-usage/info",
            "billable-usage?from=2026-09-14&to=2026-10-13",
            "billable-usage?from=2026-10-14&to=2026-10-31");
  }

  /** One subscription has cycles from the 14th; the other from the 31st, until September 30. */
  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-09-20, 2026-09-25, 2026-08-31 2026-09-25",
    "2026-09-20, 2026-10-02, 2026-08-31 2026-09-29 2026-09-14 2026-10-02",
    "2026-09-30, 2026-10-05, 2026-09-14 2026-10-05",
    "2026-10-01, 2026-12-20, 2026-09-14 2026-10-13 2026-10-14 2026-11-13 2026-11-14 2026-12-13"
        + " 2026-12-14 2026-12-20",
    "2025-12-20, 2025-12-30, 2025-11-30 2025-12-30", // before the first began
    "2025-07-01, 2025-08-02, 2025-07-01 2025-07-31 2025-08-01 2025-08-02", // before both
  })
  void asksForThePeriodsOfTheSubscriptionsThatThereWere(
      LocalDate from, LocalDate to, String periods) throws Exception {
    List<String> days = List.of(periods.split(" "));
    List<String> expected = new ArrayList<>(List.of("billable-usage/info"));
    mock.answerExample(200, "getPaygoBillableUsageInfo/cancelled.json");
    for (int i = 0; i < days.size(); i += 2) {
      expected.add("billable-usage?from=" + days.get(i) + "&to=" + days.get(i + 1));
      mock.answer(200, MockBilling.EMPTY);
    }

    UsageReader.of(mock.client())
        .using(UsageSource.PAYGO_BILLABLE_USAGE)
        .account(ACCOUNT, new DateRange(from, to));

    assertThat(asked()).isEqualTo(expected);
  }

  @Test
  void readsTheOlderPathsFromSoEarlyThatAnyCycleStarts() throws Exception {
    mock.answerExample(403, NO_PERMISSION)
        .answerExample(404, NO_ROUTE)
        .answerExample(404, NO_ROUTE)
        .answerExample(200, "getBillingUsagePaygo/full-period.json");

    UsageAnswer answer = read(new DateRange(LocalDate.of(2026, 4, 15), LocalDate.of(2026, 4, 16)));

    assertThat(answer.source()).isEqualTo(UsageSource.BILLING_USAGE_PAYGO);
    assertThat(answer.refusals())
        .extracting(Refusal::source)
        .containsExactly(
            UsageSource.BILLABLE_USAGE_V2,
            UsageSource.PAYGO_BILLABLE_USAGE,
            UsageSource.PAYGO_USAGE);
    assertThat(answer.records()).as("two of the four days").hasSize(6);
    assertThat(asked())
        .containsExactly(
            "billable/usage?from=2026-04-15&to=2026-04-16",
            "billable-usage/info",
            "paygo-usage?from=2026-03-16&to=2026-04-16",
            "billing/usage/paygo?from=2026-03-16&to=2026-04-16");
  }

  @Test
  void hasEachDayOnceHoweverManyWindowsBringIt() throws Exception {
    DateRange quarter = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 20));
    for (int i = 0; i < 3; i++) {
      mock.answerExample(200, "getAccountBillableUsage/full-period.json");
    }

    UsageAnswer answer = read(quarter);

    assertThat(answer.records()).hasSize(12).doesNotHaveDuplicates();
    assertThat(asked())
        .containsExactly(
            "billable/usage?from=2026-09-01&to=2026-10-01",
            "billable/usage?from=2026-10-02&to=2026-11-01",
            "billable/usage?from=2026-11-02&to=2026-11-20");
    assertThat(answer.records()).extracting(UsageRecord::day).isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "errors/internal-error.json,    500",
    "errors/unavailable.json,       503",
    "errors/too-many-requests.json, 429",
    "errors/unknown-token.json,     401",
    "errors/no-permission.json,     401",
    "errors/malformed-token.json,   400",
    "errors/period-too-long.json,   400",
    "errors/foreign-account.json,   403", // a token of another account
    "errors/no-permission.json,     500",
  })
  void neverTakesAnotherSourceForAnOutage(String example, int status) {
    mock.answerExample(status, example);

    assertThatThrownBy(() -> read(OCTOBER)).isInstanceOf(BillingApiException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void doesNotBelieveWhatIsNotCloudflares(int status) {
    mock.answer(status, "<html>");

    assertThatThrownBy(() -> read(OCTOBER)).isInstanceOf(BillingApiException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void endsWhenASuccessBreaksTheContract() {
    mock.answer(200, "{}");

    assertThatThrownBy(() -> read(OCTOBER)).isInstanceOf(ContractMismatchException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void endsWhenThereIsNoAnswer() {
    mock.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

    assertThatThrownBy(() -> read(OCTOBER)).isInstanceOf(TransportException.class);
  }

  @Test
  void endsWhenALaterSourceFails() {
    mock.answerExample(404, NO_ROUTE).answerExample(500, "errors/internal-error.json");

    assertThatThrownBy(() -> read(OCTOBER)).isInstanceOf(ServerException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void takesNoHalfOfASource() throws Exception {
    DateRange twoWindows = new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    mock.answerExample(200, "getAccountBillableUsage/full-period.json")
        .answerExample(403, NO_PERMISSION)
        .answerExample(200, "getPaygoBillableUsageInfo/covered.json")
        .answer(200, MockBilling.EMPTY)
        .answerExample(200, "getPaygoBillableUsage/full-period.json");

    UsageAnswer answer = read(twoWindows);

    assertThat(answer.records())
        .hasSize(12)
        .allMatch(usage -> usage.source() == UsageSource.PAYGO_BILLABLE_USAGE);
  }

  @Test
  void takesAnAccountWithoutUsageForAnAnswer() throws Exception {
    mock.answerExample(200, "getAccountBillableUsage/empty.json");

    UsageAnswer answer = read(OCTOBER);

    assertThat(answer.records()).isEmpty();
    assertThat(answer.freshUntil()).isEmpty();
    assertThat(answer.daysWithoutRecords()).hasSize(31);
  }

  @Test
  void doesNotTakeAnAccountThatIsNotCoveredForOneWithoutUsage() {
    mock.answerExample(403, NO_PERMISSION)
        .answerExample(200, "getPaygoBillableUsageInfo/not-covered.json");

    assertThatThrownBy(() -> read(OCTOBER))
        .isInstanceOfSatisfying(
            NotCoveredException.class,
            notCovered -> {
              assertThat(notCovered.reasons())
                  .hasExactlyElementsOfTypes(
                      AccessDeniedException.class, NotCoveredException.class);
              assertThat(notCovered)
                  .hasMessageContaining("billable/usage: GET ")
                  .hasMessageContaining("answered 403 with 10000 Authentication error")
                  .hasMessageEndingWith(
                      "billable-usage: Cloudflare reports no pay-as-you-go usage for the account "
                          + ACCOUNT
                          + ".");
            });
    assertThat(mock.server.getRequestCount()).as("the older paths are not asked").isEqualTo(2);
  }

  @Test
  void asksVersion2AlsoWhenPayAsYouGoIsNotCovered() throws Exception {
    mock.answerExample(200, "getPaygoBillableUsageInfo/not-covered.json")
        .answerExample(200, "getAccountBillableUsage/empty.json");

    UsageAnswer answer =
        UsageReader.of(mock.client())
            .using(
                UsageSource.PAYGO_BILLABLE_USAGE,
                UsageSource.PAYGO_USAGE,
                UsageSource.BILLABLE_USAGE_V2)
            .account(ACCOUNT, OCTOBER);

    assertThat(answer.source()).isEqualTo(UsageSource.BILLABLE_USAGE_V2);
    assertThat(answer.refusals()).hasSize(1);
  }

  @Test
  void saysWhatTheOnlySourceSaid() {
    mock.answerExample(404, NO_ROUTE);

    assertThatThrownBy(
            () ->
                UsageReader.of(mock.client())
                    .using(UsageSource.PAYGO_USAGE, UsageSource.PAYGO_USAGE)
                    .account(ACCOUNT, OCTOBER))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void readsAnOrganization() throws Exception {
    mock.answerExample(200, "getOrganizationBillableUsage/full-period.json")
        .answerExample(403, NO_PERMISSION);
    UsageReader reader = UsageReader.of(mock.client());

    UsageAnswer answer = reader.organization("6e1f0b7c92d84a35b9e04c7d2a8f5163", OCTOBER);

    assertThat(answer.records()).isNotEmpty();
    assertThat(answer.records())
        .allMatch(usage -> usage.askedFor().equals("6e1f0b7c92d84a35b9e04c7d2a8f5163"));
    assertThatThrownBy(() -> reader.organization("6e1f0b7c92d84a35b9e04c7d2a8f5163", OCTOBER))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(asked()).allMatch("billable/usage?from=2026-10-01&to=2026-10-31"::equals);
  }

  @Test
  void tellsNoDataFromNoUsage() throws Exception {
    mock.answerExample(200, "getAccountBillableUsage/full-period.json");

    UsageAnswer answer = read(OCTOBER);

    assertThat(answer.daysWithoutRecords())
        .hasSize(27)
        .startsWith(LocalDate.of(2026, 10, 5))
        .endsWith(LocalDate.of(2026, 10, 31));
    assertThat(answer.freshUntil()).contains(Instant.parse("2026-10-05T00:00:00Z"));
  }

  @Test
  void readsOnAnotherThread() throws Exception {
    mock.answerExample(200, "getAccountBillableUsage/full-period.json")
        .answerExample(200, "getOrganizationBillableUsage/empty.json")
        .answerExample(500, "errors/internal-error.json");
    UsageReader reader = UsageReader.of(mock.client());
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      assertThat(reader.accountAsync(ACCOUNT, OCTOBER, executor).get().records()).hasSize(12);
      assertThat(reader.organizationAsync("o", OCTOBER, executor).get().records()).isEmpty();
      assertThatThrownBy(() -> reader.accountAsync(ACCOUNT, OCTOBER, executor).get())
          .hasCauseInstanceOf(ServerException.class);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void cancelsTheCallThatAFutureIsAt() throws Exception {
    mock.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture<UsageAnswer> future =
          UsageReader.of(mock.client()).accountAsync(ACCOUNT, OCTOBER, executor);
      mock.server.takeRequest();

      future.cancel(true);

      assertThat(future).isCancelled();
      assertThat(executor.submit(() -> "the thread is free").get()).isNotNull();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void beginsNothingOnceAFutureIsCancelled() {
    List<Runnable> queue = new ArrayList<>();
    CompletableFuture<UsageAnswer> future =
        UsageReader.of(mock.client()).accountAsync(ACCOUNT, OCTOBER, queue::add);

    future.cancel(false);
    queue.forEach(Runnable::run);

    assertThat(future).isCancelled();
    assertThat(mock.server.getRequestCount()).isZero();
  }
}
