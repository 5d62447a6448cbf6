package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.conformance.junit.BillingMock;
import dev.cfbilling.conformance.junit.ConformanceExtension;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client reads the mock, under the eyes of the extension. */
@BillingMock(scenario = Scenario.COSTS, clock = "2026-11-21T12:00:00Z")
class AccountCostsTest {
  @RegisterExtension
  final ConformanceExtension conformance =
      new ConformanceExtension().failOnUnmatchedCalls().failOnNothingTested();

  @Test
  void addsUpAMonthAndWritesItDown(MockApi mock) throws Exception {
    CloudflareBilling billing =
        CloudflareBilling.builder(new ApiToken("any-token"))
            .baseUrl(mock.baseUrl())
            .addNetworkInterceptor(conformance.interceptor())
            .build();
    ByteArrayOutputStream csv = new ByteArrayOutputStream();

    AccountCosts costs =
        new AccountCosts(billing, Customers.FIRST_ACCOUNT, YearMonth.of(2026, 10));
    costs.writeTo(csv);

    assertEquals(Set.of("USD"), costs.totals().keySet());
    assertTrue(csv.toString(StandardCharsets.UTF_8).contains("ContractedCost"));
  }
}
