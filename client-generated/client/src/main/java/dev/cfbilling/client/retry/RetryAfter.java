package dev.cfbilling.client.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}, in both forms that HTTP knows: seconds, and a date. */
public final class RetryAfter {
  private static final String NAME = "Retry-After";

  /** A longer wait could not be told in nanoseconds, nor always in milliseconds. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private RetryAfter() {}

  /**
   * How long to wait. Cloudflare sends seconds, and only with a 429; what stands in between may
   * send a date.
   *
   * @param headers the headers of an answer
   * @param now when it came; a date is held against that only if the answer has no {@code Date},
   *     since a clock may be wrong
   * @return the wait, zero when the date has passed and a hundred years at most; null when there is
   *     none that can be read
   */
  public static @Nullable Duration in(Headers headers, Instant now) {
    String value = headers.get(NAME);
    if (value == null) {
      return null;
    }
    if (value.matches("[0-9]+")) {
      return value.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(value));
    }
    Date date = headers.getDate(NAME);
    if (date == null) {
      return null;
    }
    Date sent = headers.getDate("Date");
    Duration until = Duration.between(sent == null ? now : sent.toInstant(), date.toInstant());
    if (until.isNegative()) {
      return Duration.ZERO;
    }
    return until.compareTo(LONGEST) > 0 ? LONGEST : until;
  }
}
