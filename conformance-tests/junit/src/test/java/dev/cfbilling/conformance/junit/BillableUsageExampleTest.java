package dev.cfbilling.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.mock.MockApi;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the README and the Javadoc show. */
class BillableUsageExampleTest {
  private static final String TOKEN = "token";

  @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

  private final OkHttpClient client =
      new OkHttpClient.Builder().addNetworkInterceptor(conformance.interceptor()).build();

  @Test
  void readsTheUsageOfAnAccount() throws IOException {
    Request request =
        new Request.Builder()
            .url(api.baseUrl() + "/accounts/023e105f4ecef8ad9ca31a8372d0c353/billable/usage")
            .header("Authorization", "Bearer " + TOKEN)
            .build();
    try (Response response = client.newCall(request).execute()) {
      assertThat(response.isSuccessful()).isTrue();
    }
  }

  private MockApi api;

  @BeforeEach
  void start() throws IOException {
    api = MockApi.builder().contract(Traffic.CONTRACT).start();
  }

  @AfterEach
  void stop() {
    api.close();
  }
}
