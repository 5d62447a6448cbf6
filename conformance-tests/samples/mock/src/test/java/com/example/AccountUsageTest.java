package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The mock in a unit test of any client. */
class AccountUsageTest {

  @Test
  void readsTheUsageOfAnAccount() throws IOException, InterruptedException {
    try (MockApi mock = MockApi.builder().start()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      mock.baseUrl() + "/accounts/" + Customers.FIRST_ACCOUNT + "/billable/usage"))
              .header("Authorization", "Bearer any-token")
              .build();

      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).contains("\"ChargePeriodStart\":");
    }
  }

  @Test
  void isToldWhatTlsNeeds() {
    assertThatThrownBy(() -> MockApi.builder().tls().start())
        .isInstanceOf(IOException.class)
        .hasMessage(
            "TLS needs com.squareup.okhttp3:okhttp-tls, org.eclipse.jetty:jetty-alpn-java-server and"
                + " org.eclipse.jetty.http2:jetty-http2-server, which are not all on the class path;"
                + " add them.");
  }
}
