package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.DENIED;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.model.CostAndUsageEnvelope;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  private MockBilling mock;
  private Duration slept = Duration.ZERO;

  @BeforeEach
  void start() throws IOException {
    mock = new MockBilling();
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private Call<CostAndUsageEnvelope> usage(RetryAfterInterceptor.Sleeper sleeper) {
    return mock.client(new ApiToken("token"))
        .maxTries(3)
        .maxWait(Duration.ofSeconds(60))
        .time(InstantSource.fixed(NOW), sleeper)
        .build()
        .billableUsage()
        .getAccountBillableUsage(ACCOUNT, null, null, null);
  }

  private Call<CostAndUsageEnvelope> usage() {
    return usage(nap -> slept = slept.plus(nap));
  }

  @ParameterizedTest
  @CsvSource({
    "17, 17",
    "0, 0",
    "60, 60",
    "'Sat, 21 Nov 2026 08:00:17 GMT', 17",
    "'Sat, 21 Nov 2026 07:00:00 GMT', 0",
    "'Saturday, 21-Nov-26 08:00:17 GMT', 17",
  })
  void waitsAsLongAsItIsTold(String retryAfter, long seconds) throws IOException {
    mock.answer(429, DENIED, "Retry-After", retryAfter).answer(200, EMPTY);

    assertThat(usage().execute().body()).isNotNull();
    assertThat(slept).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(mock.server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void givesUpAfterTheLastTry() {
    for (int i = 0; i < 4; i++) {
      mock.answer(429, DENIED, "Retry-After", "5");
    }

    assertThatThrownBy(() -> usage().execute())
        .isInstanceOfSatisfying(
            RequestFailedException.class, failure -> assertThat(failure.status()).isEqualTo(429));
    assertThat(mock.server.getRequestCount()).isEqualTo(3);
    assertThat(slept).isEqualTo(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "61",
        "99999999999999999999999",
        "Sat, 21 Nov 2026 09:00:00 GMT",
        "soon",
        "-5",
        "1.5",
        "٥",
        ""
      })
  void doesNotWaitTooLongNorGuess(String retryAfter) {
    mock.server.enqueue(
        new MockResponse.Builder()
            .code(429)
            .headers(new Headers.Builder().addUnsafeNonAscii("Retry-After", retryAfter).build())
            .body(DENIED)
            .build());

    assertThatThrownBy(() -> usage().execute()).isInstanceOf(RequestFailedException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
    assertThat(slept).isZero();
  }

  @Test
  void doesNotTryAgainWithoutBeingToldWhen() {
    mock.answer(429, DENIED);

    assertThatThrownBy(() -> usage().execute()).isInstanceOf(RequestFailedException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void triesNothingElseAgain() {
    mock.answer(500, DENIED, "Retry-After", "1");

    assertThatThrownBy(() -> usage().execute()).isInstanceOf(RequestFailedException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void stopsWaitingWhenTheCallIsCancelled() {
    mock.answer(429, DENIED, "Retry-After", "30");
    Call<?>[] calls = new Call<?>[1];
    calls[0] =
        usage(
            nap -> {
              slept = slept.plus(nap);
              calls[0].cancel();
            });

    assertThatThrownBy(calls[0]::execute).isInstanceOf(IOException.class).hasMessage("Canceled");
    assertThat(slept).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void stopsWaitingWhenTheThreadIsInterrupted() {
    mock.answer(429, DENIED, "Retry-After", "30");
    Call<CostAndUsageEnvelope> call =
        usage(
            nap -> {
              throw new InterruptedException();
            });

    assertThatThrownBy(call::execute).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
  }

  @Test
  void reallySleepsByDefault() throws IOException {
    mock.answer(429, DENIED, "Retry-After", "1").answer(200, EMPTY);
    long start = System.nanoTime();

    mock.client().billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null).execute();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
  }
}
