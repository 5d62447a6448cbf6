package dev.cfbilling.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockClient;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.rule.Meaning;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@BillingMock(clock = "2026-11-21T12:00:00Z")
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class BillingMockTest {
  private static final String USAGE = "/accounts/{first}/billable/usage";
  private static final String COSTS = "{\"Metric\": \"cost\"}";
  private static final List<MockApi> OF_ONE_TEST = new ArrayList<>();

  private final MockApi ofTheClass;

  BillingMockTest(MockApi mock) {
    this.ofTheClass = mock;
  }

  @Test
  void everyTestOfTheClassGetsTheSame(MockApi mock) {
    assertThat(mock).isSameAs(ofTheClass);
    assertThat(new MockClient(mock).get(USAGE).records()).allMatch(row -> !row.has("BilledCost"));
  }

  @Test
  @BillingMock(scenario = Scenario.COSTS, accounts = 5, rateLimit = 2)
  void aTestMayHaveItsOwn(MockApi mock) {
    OF_ONE_TEST.add(mock);
    MockClient client = new MockClient(mock);

    assertThat(mock).isNotSameAs(ofTheClass);
    assertThat(mock.customers().organization().accounts()).hasSize(5);
    assertThat(client.post(USAGE, COSTS).records()).allMatch(row -> row.has("BilledCost"));
    assertThat(client.get("/accounts/{first}/paygo-usage").status()).isEqualTo(404);
    assertThat(client.get(USAGE).status()).isEqualTo(429);
  }

  @Test
  @BillingMock(fault = "list-cost")
  void aFaultBringsTheScenarioInWhichItShows(MockApi mock) {
    assertThat(new MockClient(mock).post(USAGE, COSTS).records())
        .allMatch(row -> row.has("ListCost"));
  }

  @Test
  @BillingMock(fault = {"list-cost", "missing-currency"})
  void severalFaultsAreAllThere(MockApi mock) {
    List<Finding> findings =
        Meaning.inspect(
            Traffic.CONTRACT,
            Traffic.answer(
                "accounts/%s/billable/usage",
                200, new MockClient(mock).post(USAGE, COSTS).body().toString()));

    assertThat(findings).extracting(Finding::check).contains("usage.list-cost", "usage.currency");
  }

  @CostsMock
  @Nested
  class WithAnAnnotationOfTheirOwn {
    @Test
    void itIsWhatThatStandsFor(MockApi mock) {
      assertThat(mock).isNotSameAs(ofTheClass);
      assertThat(new MockClient(mock).post(USAGE, COSTS).records())
          .allMatch(row -> row.has("BilledCost"));
    }
  }

  @Nested
  class ByAnInterface implements WithTwoAccounts {
    @Test
    void itIsThatOfTheInterface(MockApi mock) {
      assertThat(mock.customers().organization().accounts()).hasSize(2);
    }
  }

  @BillingMock(accounts = 4)
  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class WithOneInstanceForAllTests {
    private final MockApi ofTheInstance;

    WithOneInstanceForAllTests(MockApi mock) {
      this.ofTheInstance = mock;
    }

    @Test
    void theConstructorGetsTheSame(MockApi mock) {
      assertThat(mock).isSameAs(ofTheInstance).isNotSameAs(ofTheClass);
      assertThat(mock.customers().organization().accounts()).hasSize(4);
    }
  }

  @BillingMock(accounts = 2)
  interface WithTwoAccounts {}

  @BillingMock(scenario = Scenario.COSTS)
  @Retention(RetentionPolicy.RUNTIME)
  @interface CostsMock {}

  @Nested
  class InANestedClass {
    @Test
    void itIsThatOfTheClassAround(MockApi mock) {
      assertThat(mock).isSameAs(ofTheClass);
    }
  }

  @AfterAll
  static void aMockEndsWithItsTest() {
    assertThat(OF_ONE_TEST).hasSize(1);
    Request request = new Request.Builder().url(OF_ONE_TEST.get(0).baseUrl()).build();
    assertThatThrownBy(() -> new OkHttpClient().newCall(request).execute())
        .isInstanceOf(ConnectException.class);
  }
}
