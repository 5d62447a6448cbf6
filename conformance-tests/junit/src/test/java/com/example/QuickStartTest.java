package com.example;

import dev.cfbilling.client.*;
import dev.cfbilling.client.cost.CostTotals;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.reader.UsageReader;
import dev.cfbilling.conformance.junit.*;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.*;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BillingMock(scenario = Scenario.COSTS, clock = "2026-11-21T12:00:00Z")
class QuickStartTest {
  @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

  @Test
  void addsUpAMonth(MockApi mock) throws Exception {
    var builder = CloudflareBilling.builder(new ApiToken("any-token")).baseUrl(mock.baseUrl());
    var billing = builder.addNetworkInterceptor(conformance.interceptor()).build();
    DateRange october = DateRange.of(YearMonth.of(2026, 10));
    var answer = UsageReader.ofCosts(billing).account(Customers.FIRST_ACCOUNT, october);
    System.out.println(CostTotals.of(answer.records()).byCurrency());
  }
}
