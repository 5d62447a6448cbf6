package dev.cfbilling.conformance.target;

import java.time.Duration;

/**
 * How fast a target may be called.
 *
 * @param gap the least time between the end of a call and the start of the next
 * @param longestWait the longest {@code Retry-After} to wait for; after a longer one the call is
 *     not repeated
 */
public record Pace(Duration gap, Duration longestWait) {
  /** Half of Cloudflare's rate limit for a token; waits for a whole blocked window. */
  public static final Pace POLITE = new Pace(Duration.ofMillis(500), Duration.ofMinutes(5));

  /** For a mock in this process. */
  public static final Pace WITHIN_PROCESS = new Pace(Duration.ZERO, Duration.ofSeconds(5));

  /** Waits; replaced in tests. */
  @FunctionalInterface
  public interface Waiting {
    /** Returns when {@code time} is over. */
    void pass(Duration time) throws InterruptedException;

    /** Sleeps for the time. */
    Waiting REALLY = time -> Thread.sleep(time.toMillis());
  }
}
