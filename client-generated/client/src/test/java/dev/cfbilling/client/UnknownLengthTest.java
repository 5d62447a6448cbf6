package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import java.io.IOException;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import retrofit2.Call;

/** Answers of which nobody can know where they end. */
class UnknownLengthTest {
  @AutoClose private final MockBilling mock = new MockBilling();

  private Call<CostAndUsageEnvelope> call() {
    return mock.client().billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null);
  }

  @ParameterizedTest(name = "Content-Length: {0} and {1}")
  @CsvSource({
    "3, 2, the answer has 2 different Content-Length",
    "64, 65, the answer has 2 different Content-Length",
    "2x, 2x, the answer's Content-Length is no number of bytes",
    "'2, 2', '2, 2', the answer's Content-Length is no number of bytes",
    "99999999999999999999, 99999999999999999999, the answer's Content-Length is no number of bytes",
  })
  void areRefused(String first, String second, String reason) {
    mock.server.enqueue(
        new MockResponse.Builder()
            .body(EMPTY)
            .setHeader("Content-Length", first)
            .addHeader("Content-Length", second)
            .build());

    assertThatThrownBy(() -> CloudflareBilling.execute(call()))
        .isInstanceOf(TransportException.class)
        .hasMessageEndingWith(reason);
    mock.server.enqueue(
        new MockResponse.Builder()
            .body(EMPTY)
            .setHeader("Content-Length", first)
            .addHeader("Content-Length", second)
            .build());
    assertThatThrownBy(() -> CloudflareBilling.stream(call()))
        .isInstanceOf(TransportException.class);
  }

  @Test
  void areReadWhereTheSameLengthIsThereTwice() throws IOException {
    mock.server.enqueue(
        new MockResponse.Builder().body(EMPTY).addHeader("Content-Length", EMPTY.length()).build());

    assertThat(CloudflareBilling.execute(call()).result()).isEmpty();
  }

  @Test
  void areNoneWhereTheStatusIsBelowZero() {
    mock.server.enqueue(new MockResponse.Builder().status("HTTP/1.1 -20 OK").body(EMPTY).build());

    assertThatThrownBy(() -> CloudflareBilling.execute(call()))
        .isInstanceOf(TransportException.class);
  }
}
