package dev.cfbilling.client.failure;

import dev.cfbilling.client.model.FailureError;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * There were too many requests, also after further tries, or the wait is longer than is allowed.
 * Cloudflare takes 1200 requests of a user in five minutes, from all tokens together.
 */
public final class RateLimitException extends RequestFailedException {
  private static final long serialVersionUID = 1;

  private final @Nullable Duration retryAfter;

  RateLimitException(Answer answer, List<FailureError> errors, @Nullable Duration retryAfter) {
    super(answer, errors);
    this.retryAfter = retryAfter;
  }

  /**
   * How long to wait from when the answer came.
   *
   * @return what {@code Retry-After} says, never negative; null when it says nothing
   */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
