package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.junit.BillingMock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BillingMock(clock = "2026-11-21T12:00:00Z")
class AnswerFormatTest {
  private static final String USAGE = "/accounts/{first}/billable/usage";

  private final MockClient client;

  AnswerFormatTest(MockApi mock) {
    this.client = new MockClient(mock);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip              | true",
        "br;q=1.0, GZIP    | true",
        "gzip;q=0.5        | true",
        "gzip;q=0          | false",
        "gzip; q=0.000, br | false",
        "identity          | false",
      })
  void compressesForThoseWhoTakeIt(String encodings, boolean compressed) throws IOException {
    Request request =
        client
            .request(USAGE)
            .header("Authorization", MockClient.TOKEN)
            .header("Accept-Encoding", encodings)
            .build();
    try (Response response =
        new OkHttpClient.Builder().readTimeout(Duration.ZERO).build().newCall(request).execute()) {
      byte[] body = response.body().bytes();

      assertThat(response.header("Content-Encoding")).isEqualTo(compressed ? "gzip" : null);
      assertThat(text(body, compressed))
          .isEqualTo(client.get(USAGE).body().toString())
          .contains("KV Write Operations — daily usage");
    }
  }

  private static String text(byte[] body, boolean compressed) throws IOException {
    byte[] plain =
        compressed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
    return new String(plain, StandardCharsets.UTF_8);
  }

  @Test
  void carriesTheApisHeaders() {
    assertThat(client.get(USAGE).headers().names())
        .contains(
            "Cache-Control",
            "CF-Ray",
            "Content-Type",
            "Ratelimit",
            "Ratelimit-Policy",
            "Server",
            "Strict-Transport-Security",
            "Transfer-Encoding",
            "Vary")
        .doesNotContain("Content-Length");
  }

  @Test
  @BillingMock(latencyMillis = 300)
  void takesItsTime(MockApi slow) {
    long started = System.nanoTime();
    new MockClient(slow).get("/accounts/{first}/billing/profile");

    assertThat(System.nanoTime() - started).isGreaterThan(290_000_000L);
  }
}
