package dev.cfbilling.client.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final String RETRY = "Sat, 21 Nov 2026 08:00:17 GMT";

  @ParameterizedTest
  @CsvSource({
    "'Sat, 21 Nov 2026 08:00:00 GMT', 17",
    "'Sat, 21 Nov 2026 07:00:15 GMT', 3602", // a clock here that is an hour fast
    "'Sat, 21 Nov 2026 09:00:00 GMT', 0", // or slow
    "soon,                            17", // unreadable: by the clock
  })
  void isHeldAgainstTheDateOfTheAnswer(String date, long seconds) {
    Headers headers = Headers.of("Retry-After", RETRY, "Date", date);

    assertThat(RetryAfter.in(headers, NOW)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21T08:00:10Z, 7", "2026-11-21T09:00:00Z, 0"})
  void isHeldAgainstTheClockWhereTheAnswerHasNoDate(Instant now, long seconds) {
    assertThat(RetryAfter.in(Headers.of("Retry-After", RETRY), now))
        .isEqualTo(Duration.ofSeconds(seconds));
  }
}
