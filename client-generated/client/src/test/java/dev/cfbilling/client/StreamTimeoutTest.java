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
import java.util.function.BiFunction;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect.Stall;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A stream takes as long as what is done with its records; the API may not. */
class StreamTimeoutTest {
  /** More than the sockets hold, so that the rest has yet to be read. */
  private static final int MANY = 20_000;

  private static final int SOME = 1_000;

  private static final Duration LIMIT = Duration.ofMillis(200);

  @AutoClose private final MockBilling mock = new MockBilling();

  @Test
  void leavesTheReaderAllTheTimeThatItTakes() throws Exception {
    int count = 1;
    Opened opened = openInTime(usage(MANY), CloudflareBillingBuilder::callTimeout);

    try (UsageStream<CostAndUsageRecord> usage = opened.usage()) {
      Iterator<CostAndUsageRecord> records = usage.iterator();
      records.next();
      Thread.sleep(opened.limit().multipliedBy(3).toMillis());
      for (; records.hasNext(); records.next()) {
        count++;
      }
    }

    assertThat(count).isEqualTo(MANY);
  }

  @Test
  void waitsForTheAnswerNoLongerThanTheCallMayTake() {
    mock.server.enqueue(usage(SOME).onResponseStart(Stall.INSTANCE).build());

    assertThatThrownBy(() -> open(client().callTimeout(LIMIT)))
        .isInstanceOf(TransportException.class)
        .hasCauseInstanceOf(InterruptedIOException.class)
        .hasMessageContaining("timeout");
  }

  @Test
  void waitsForTheNextRecordNoLongerThanTheApiMayBeSilent() throws IOException {
    MockResponse.Builder half = usage(SOME).onResponseBody(Stall.INSTANCE);

    try (UsageStream<CostAndUsageRecord> usage =
        openInTime(half, CloudflareBillingBuilder::readTimeout).usage()) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> usage.forEach(record -> {}))
          .havingCause()
          .isInstanceOf(TransportException.class)
          .withCauseInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void doesNotLeaveOtherCallsTheirTime() {
    mock.server.enqueue(usage(SOME).onResponseBody(Stall.INSTANCE).build());
    CloudflareBilling billing = client().readTimeout(Duration.ZERO).callTimeout(LIMIT).build();

    assertThatThrownBy(
            () ->
                CloudflareBilling.execute(
                    billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null)))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("timeout");
  }

  private CloudflareBillingBuilder client() {
    return mock.client(new ApiToken("token"));
  }

  private record Opened(UsageStream<CostAndUsageRecord> usage, Duration limit) {}

  /** Opens a stream with a limit: twice as much, and again, where a slow machine needs more. */
  private Opened openInTime(
      MockResponse.Builder answer,
      BiFunction<CloudflareBillingBuilder, Duration, CloudflareBillingBuilder> limited)
      throws IOException {
    for (Duration limit = LIMIT; ; limit = limit.multipliedBy(2)) {
      mock.server.enqueue(answer.build());
      try {
        return new Opened(open(limited.apply(client(), limit)), limit);
      } catch (TransportException late) {
        if (limit.toMinutes() > 5) {
          throw late;
        }
      }
    }
  }

  private static UsageStream<CostAndUsageRecord> open(CloudflareBillingBuilder client)
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
}
