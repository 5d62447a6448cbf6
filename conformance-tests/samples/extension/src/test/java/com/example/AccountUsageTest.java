package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.junit.BillingMock;
import dev.cfbilling.conformance.junit.ConformanceExtension;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client of one's own, against the mock, with every call held against the contract. */
@BillingMock
class AccountUsageTest {
  @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

  private final OkHttpClient client =
      new OkHttpClient.Builder().addNetworkInterceptor(conformance.interceptor()).build();

  @Test
  void readsTheUsageOfAnAccount(MockApi mock) throws IOException {
    Request request =
        new Request.Builder()
            .url(mock.baseUrl() + "/accounts/" + Customers.FIRST_ACCOUNT + "/billable/usage")
            .header("Authorization", "Bearer any-token")
            .build();
    try (Response response = client.newCall(request).execute()) {
      assertThat(response.body().string()).contains("\"ChargePeriodStart\":");
    }
  }
}
