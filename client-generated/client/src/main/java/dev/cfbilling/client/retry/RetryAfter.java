package dev.cfbilling.client.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}, in both forms that HTTP knows: seconds, and a date. */
public final class RetryAfter {
  private static final String NAME = "Retry-After";
  private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

  private RetryAfter() {}

  /**
   * How long to wait. Cloudflare sends seconds, and only with a 429; what stands in between may
   * send a date.
   *
   * @param headers the headers of an answer
   * @param now when it came, which a date is held against
   * @return the wait, zero when the date has passed; null when there is none that can be read
   */
  public static @Nullable Duration in(Headers headers, Instant now) {
    String value = headers.get(NAME);
    if (value == null) {
      return null;
    }
    if (value.matches("[0-9]+")) {
      return value.length() > 9 ? FOR_EVER : Duration.ofSeconds(Long.parseLong(value));
    }
    Date date = headers.getDate(NAME);
    if (date == null) {
      return null;
    }
    Duration until = Duration.between(now, date.toInstant());
    return until.isNegative() ? Duration.ZERO : until;
  }
}
