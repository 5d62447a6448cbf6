package dev.cfbilling.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** What the README and the Javadoc show. */
@BillingMock(scenario = Scenario.COSTS, clock = "2026-11-21T12:00:00Z")
class BillingMockExampleTest {

  @Test
  void readsWhatAnAccountCosts(MockApi mock) throws IOException {
    Request request =
        new Request.Builder()
            .url(mock.baseUrl() + "/accounts/" + Customers.FIRST_ACCOUNT + "/billable/usage")
            .header("Authorization", "Bearer any-token")
            .post(RequestBody.create("{\"Metric\": \"cost\"}", MediaType.get("application/json")))
            .build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      assertThat(response.body().string()).contains("\"ListCost\":");
    }
  }
}
