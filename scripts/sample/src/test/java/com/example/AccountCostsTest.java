package com.example;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.reader.UsageReader;
import dev.cfbilling.conformance.junit.BillingMock;
import dev.cfbilling.conformance.junit.ConformanceExtension;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The released client reads the released mock, under the eyes of the released extension. */
@BillingMock(scenario = Scenario.COSTS, clock = "2026-11-21T12:00:00Z")
class AccountCostsTest {
  @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

  @Test
  void readsWhatAnAccountCosts(MockApi mock) throws Exception {
    CloudflareBilling billing =
        CloudflareBilling.builder(new ApiToken("any-token"))
            .baseUrl(mock.baseUrl())
            .addNetworkInterceptor(conformance.interceptor())
            .build();

    var answer =
        UsageReader.of(billing)
            .account(Customers.FIRST_ACCOUNT, DateRange.of(YearMonth.of(2026, 10)));

    assertFalse(answer.records().isEmpty());
  }
}
