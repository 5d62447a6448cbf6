package dev.cfbilling.client.retry;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Makes a request again when there is hope, as {@link RetryPolicy} says.
 *
 * <p>What came after a connection is not made again unless Cloudflare answered, nor what failed in
 * the TLS handshake, which won't mend by waiting. Neither is a call that was cancelled, also while
 * it waits.
 */
public final class RetryInterceptor implements Interceptor {
  private static final int TOO_MANY_REQUESTS = 429;

  /** How long a cancelled call may go on waiting. */
  private static final Duration NAP = Duration.ofMillis(200);

  private final RetryPolicy policy;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final RandomGenerator random;

  private RetryInterceptor(
      RetryPolicy policy, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
    this.policy = policy;
    this.clock = clock;
    this.sleeper = sleeper;
    this.random = random;
  }

  /**
   * Adds retries to a client.
   *
   * @param http what to add them to
   * @param policy how often and how long
   * @param clock what a date in {@code Retry-After} is held against
   * @param sleeper what waits
   * @param random what spreads the waits
   */
  public static void addTo(
      OkHttpClient.Builder http,
      RetryPolicy policy,
      InstantSource clock,
      Sleeper sleeper,
      RandomGenerator random) {
    http.addInterceptor(new RetryInterceptor(policy, clock, sleeper, random));
    http.addNetworkInterceptor(new Connected.Mark());
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Duration left = policy.maxTotalWait();
    for (int tries = 1; ; tries++) {
      Outcome outcome = attempt(chain);
      if (tries == policy.maxTries() || !outcome.isTransient() || chain.call().isCanceled()) {
        return outcome.get();
      }
      Duration wait = wait(outcome, tries);
      if (wait.compareTo(left) > 0) {
        return outcome.get();
      }
      outcome.close();
      sleep(wait, chain.call());
      left = left.minus(wait);
    }
  }

  private static Outcome attempt(Chain chain) {
    Connected connected = new Connected();
    Request request = chain.request().newBuilder().tag(Connected.class, connected).build();
    try {
      return new Outcome(chain.proceed(request), null, request, true);
    } catch (IOException failure) {
      return new Outcome(null, failure, request, connected.isConnected());
    }
  }

  private Duration wait(Outcome outcome, int tries) {
    Response response = outcome.response();
    Duration told = response == null ? null : RetryAfter.in(response.headers(), clock.instant());
    if (told != null) {
      return told;
    }
    long half = policy.backoff(tries).toNanos() / 2;
    return Duration.ofNanos(half + random.nextLong(half + 1));
  }

  private void sleep(Duration wait, Call call) throws IOException {
    Duration left = wait;
    while (!left.isZero()) {
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

  /** A response, or what there is instead. */
  private record Outcome(
      @Nullable Response response,
      @Nullable IOException failure,
      Request request,
      boolean connected) {

    boolean isTransient() {
      if (!request.method().equals("GET")) {
        return false;
      }
      if (response != null) {
        return response.code() == TOO_MANY_REQUESTS || response.code() >= 500;
      }
      return !connected
          && (failure instanceof SocketException
              || failure instanceof SocketTimeoutException
              || failure instanceof UnknownHostException);
    }

    Response get() throws IOException {
      if (response != null) {
        return response;
      }
      throw failure == null ? new IOException("no answer") : failure;
    }

    void close() {
      if (response != null) {
        response.close();
      }
    }
  }
}
