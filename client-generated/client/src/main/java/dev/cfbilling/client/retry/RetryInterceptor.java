package dev.cfbilling.client.retry;

import dev.cfbilling.client.json.ReadOnly;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * Makes a request again when there is hope, as {@link RetryPolicy} says. A call that is cancelled
 * ends, also while it waits.
 */
public final class RetryInterceptor implements Interceptor {

  /** How long a cancelled call may go on waiting. */
  private static final Duration NAP = Duration.ofMillis(200);

  private final RetryPolicy policy;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final RandomGenerator random;
  private volatile @Nullable OverHttp11 overHttp11;

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
    OnlyThePolicyRepeats.addTo(http);
  }

  /**
   * Has what a server wants over HTTP/1.1 repeated over that.
   *
   * @param client whose retries were added
   * @return the same
   */
  public static OkHttpClient fallingBackToHttp11(OkHttpClient client) {
    for (Interceptor interceptor : client.interceptors()) {
      if (interceptor instanceof RetryInterceptor retries) {
        retries.overHttp11 = new OverHttp11(client, retries);
      }
    }
    return client;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (!readsOnly(chain.request())) {
      return chain.proceed(chain.request());
    }
    Duration left = policy.maxTotalWait();
    OverHttp11 http11 = null;
    for (int tries = 1; ; tries++) {
      Attempt attempt = Attempt.make(chain, http11);
      if (tries == policy.maxTries()
          || !attempt.mayBeRepeated(policy)
          || chain.call().isCanceled()) {
        return attempt.result();
      }
      Duration wait = wait(attempt, tries);
      if (wait.compareTo(left) > 0) {
        return attempt.result();
      }
      if (attempt.wantsHttp11()) {
        http11 = overHttp11;
      }
      attempt.discard();
      sleep(wait, chain.call());
      left = left.minus(wait);
    }
  }

  private static boolean readsOnly(Request request) {
    Invocation called = request.tag(Invocation.class);
    return request.method().equals("GET")
        || (called != null && called.method().isAnnotationPresent(ReadOnly.class));
  }

  private Duration wait(Attempt attempt, int tries) {
    Duration told = attempt.retryAfter(clock.instant());
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
}
