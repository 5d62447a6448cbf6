package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.model.CostAndUsageRecord;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream takes as long as what is done with its records; the API may not. */
class StreamTimeoutTest {
  /** More than the sockets hold, so that the rest has yet to be read. */
  private static final int MANY = 20_000;

  private static final int SOME = 1_000;

  private MockBilling mock;

  @BeforeEach
  void start() throws IOException {
    mock = new MockBilling();
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  @Test
  void leavesTheReaderAllTheTimeThatItTakes() throws Exception {
    mock.server.enqueue(usage(MANY).build());
    int count = 1;

    try (UsageStream<CostAndUsageRecord> usage = open(client().callTimeout(tenths(5)))) {
      Iterator<CostAndUsageRecord> records = usage.iterator();
      records.next();
      TimeUnit.MILLISECONDS.sleep(1_500);
      for (; records.hasNext(); records.next()) {
        count++;
      }
    }

    assertThat(count).isEqualTo(MANY);
  }

  @Test
  void waitsForTheAnswerNoLongerThanTheCallMayTake() {
    mock.server.enqueue(usage(SOME).headersDelay(10, TimeUnit.SECONDS).build());

    assertThatThrownBy(() -> open(client().callTimeout(tenths(2))))
        .isInstanceOf(TransportException.class)
        .hasCauseInstanceOf(InterruptedIOException.class)
        .hasMessageContaining("timeout");
  }

  @Test
  void waitsForTheNextRecordNoLongerThanTheApiMayBeSilent() throws IOException {
    mock.server.enqueue(usage(SOME).throttleBody(64 * 1024, 10, TimeUnit.SECONDS).build());

    try (UsageStream<CostAndUsageRecord> usage = open(client().readTimeout(tenths(2)))) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> usage.forEach(record -> {}))
          .havingCause()
          .isInstanceOf(TransportException.class)
          .withCauseInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void doesNotLeaveOtherCallsTheirTime() {
    mock.server.enqueue(usage(SOME).throttleBody(64 * 1024, 100, TimeUnit.MILLISECONDS).build());
    CloudflareBilling billing = client().callTimeout(tenths(3)).build();

    assertThatThrownBy(
            () ->
                CloudflareBilling.execute(
                    billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null)))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("timeout");
  }

  private CloudflareBilling.Builder client() {
    return mock.client(new ApiToken("token"));
  }

  private static UsageStream<CostAndUsageRecord> open(CloudflareBilling.Builder client)
      throws IOException {
    return CloudflareBilling.stream(
        client.build().billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null));
  }

  private static MockResponse.Builder usage(int records) {
    try {
      return new MockResponse.Builder()
          .body(new String(new UsageBody(records).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Duration tenths(int ofASecond) {
    return Duration.ofMillis(100L * ofASecond);
  }
}
