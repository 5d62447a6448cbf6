package dev.cfbilling.client.retry;

import java.time.Duration;

/**
 * How often a request is made, and how long it may wait for that.
 *
 * <p>Only {@code GET} is repeated, and only after a 429, a 5xx, when no connection came about, or
 * when an HTTP/2 server says that it has not processed the request. The wait is what {@code
 * Retry-After} says. Where the answer doesn't say, it is {@code firstWait}, twice that the next
 * time, and so on, of which up to half is left out at random, so that clients which failed together
 * don't come back together. A wait that would not fit into what is left of {@code maxTotalWait}
 * isn't begun: the call fails at once.
 *
 * <p>Within a try OkHttp goes on by itself when a connection that it had kept turns out to be gone,
 * to another address of the host when one can't be reached, after the first stream that an HTTP/2
 * connection refuses, over a connection of its own after a 421 to one that it shares with another
 * host, and to where a redirect leads.
 *
 * @param maxTries how often a request is made at most, the first time included
 * @param firstWait the longest wait before the second try, when the API names none
 * @param maxTotalWait how long the waits of one call may be together, at most a day
 * @param repeatsLostRequests whether a request is repeated, too, when its connection broke before
 *     there was an answer: Cloudflare may have processed it, and counts both
 */
public record RetryPolicy(
    int maxTries, Duration firstWait, Duration maxTotalWait, boolean repeatsLostRequests) {
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Four tries, half a second before the second, a minute of waiting in all. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(4, Duration.ofMillis(500), Duration.ofMinutes(1));

  /** One try. */
  public static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

  /** Takes at least one try, and waits that can pass. */
  public RetryPolicy {
    if (maxTries < 1) {
      throw new IllegalArgumentException("A request needs at least 1 try, not " + maxTries + ".");
    }
    if (firstWait.isNegative()
        || maxTotalWait.isNegative()
        || maxTotalWait.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "The first wait is %s and the total %s; each must be from zero to a day."
              .formatted(firstWait, maxTotalWait));
    }
  }

  /**
   * A policy that does not repeat lost requests.
   *
   * @param maxTries how often a request is made at most, the first time included
   * @param firstWait the longest wait before the second try, when the API names none
   * @param maxTotalWait how long the waits of one call may be together, at most a day
   */
  public RetryPolicy(int maxTries, Duration firstWait, Duration maxTotalWait) {
    this(maxTries, firstWait, maxTotalWait, false);
  }

  /**
   * The same with another number of tries.
   *
   * @param tries how often a request is made at most
   * @return a policy
   */
  public RetryPolicy withMaxTries(int tries) {
    return new RetryPolicy(tries, firstWait, maxTotalWait, repeatsLostRequests);
  }

  /**
   * The same with more or less patience.
   *
   * @param wait how long the waits of one call may be together
   * @return a policy
   */
  public RetryPolicy withMaxTotalWait(Duration wait) {
    return new RetryPolicy(maxTries, firstWait, wait, repeatsLostRequests);
  }

  /**
   * The same, repeating also requests whose connection broke before there was an answer.
   *
   * @return a policy
   */
  public RetryPolicy withLostRequestsRepeated() {
    return new RetryPolicy(maxTries, firstWait, maxTotalWait, true);
  }

  /** The longest wait after so many tries when the answer names none. */
  Duration backoff(int tries) {
    Duration wait = firstWait;
    for (int i = 1; i < tries && wait.compareTo(maxTotalWait) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(maxTotalWait) < 0 ? wait : maxTotalWait;
  }
}
