package dev.cfbilling.conformance.bench.start;

import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.okhttp.ConformanceInterceptor;
import dev.cfbilling.conformance.okhttp.ConformanceRules;
import dev.cfbilling.conformance.okhttp.ExchangeLog;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What a test waits for that has the mock and the extension, in a virtual machine that has run a
 * test of HTTP before: prints, in milliseconds, how long the mock takes to start, and a call to be
 * made and judged; first for the first such test, then for the next.
 */
final class TestStart {
  private TestStart() {}

  public static void main(String[] arguments) throws Exception {
    OkHttpClient client = new OkHttpClient();
    try (MockWebServer other = new MockWebServer()) {
      other.start();
      other.enqueue(new MockResponse.Builder().body("{}").build());
      call(client, other.url("/"));
    }
    for (int test = 0; test < 2; test++) {
      long begun = System.nanoTime();
      try (MockApi mock = MockApi.builder().clock(MockApi.USUAL_TIME).start()) {
        long started = System.nanoTime();
        ExchangeLog log = new ExchangeLog(ConformanceRules.bundled());
        call(
            client
                .newBuilder()
                .addNetworkInterceptor(new ConformanceInterceptor(() -> log))
                .build(),
            HttpUrl.get(
                mock.baseUrl() + "/accounts/" + Customers.FIRST_ACCOUNT + "/billable/usage"));
        log.judge();
        long judged = System.nanoTime();
        System.out.printf("%d %d%n", (started - begun) / 1_000_000, (judged - started) / 1_000_000);
      }
    }
    System.exit(0);
  }

  private static void call(OkHttpClient client, HttpUrl url) throws IOException {
    Request request = new Request.Builder().url(url).header("Authorization", "Bearer any").build();
    try (Response response = client.newCall(request).execute()) {
      response.body().string();
    }
  }
}
