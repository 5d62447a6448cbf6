package dev.cfbilling.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a request that was turned down with 429 once {@code Retry-After} has passed.
 *
 * <p>Without that header, or when it asks for a longer wait than is allowed, the caller gets the
 * 429: guessing would only add to the load.
 */
final class RetryAfterInterceptor implements Interceptor {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String RETRY_AFTER = "Retry-After";

  /** How long a cancelled call may go on waiting. */
  private static final Duration NAP = Duration.ofMillis(200);

  private final int maxTries;
  private final Duration maxWait;
  private final InstantSource clock;
  private final Sleeper sleeper;

  RetryAfterInterceptor(int maxTries, Duration maxWait, InstantSource clock, Sleeper sleeper) {
    this.maxTries = maxTries;
    this.maxWait = maxWait;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    for (int tries = 1; response.code() == TOO_MANY_REQUESTS && tries < maxTries; tries++) {
      Duration wait = wait(response);
      if (wait == null || wait.compareTo(maxWait) > 0) {
        return response;
      }
      response.close();
      sleep(wait, chain.call());
      response = chain.proceed(chain.request());
    }
    return response;
  }

  private @Nullable Duration wait(Response response) {
    String value = response.header(RETRY_AFTER);
    if (value == null) {
      return null;
    }
    if (value.matches("[0-9]+")) {
      return value.length() > 9 ? Duration.ofSeconds(Long.MAX_VALUE) : seconds(value);
    }
    Date date = response.headers().getDate(RETRY_AFTER);
    if (date == null) {
      return null;
    }
    Duration until = Duration.between(clock.instant(), date.toInstant());
    return until.isNegative() ? Duration.ZERO : until;
  }

  private static Duration seconds(String value) {
    return Duration.ofSeconds(Long.parseLong(value));
  }

  private void sleep(Duration wait, Call call) throws IOException {
    Duration left = wait;
    while (!left.isZero() && !left.isNegative()) {
      if (call.isCanceled()) {
        throw new IOException("Canceled");
      }
      Duration nap = left.compareTo(NAP) < 0 ? left : NAP;
      try {
        sleeper.sleep(nap);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting to try again");
      }
      left = left.minus(nap);
    }
  }

  /** Lets time pass. */
  interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }
}
