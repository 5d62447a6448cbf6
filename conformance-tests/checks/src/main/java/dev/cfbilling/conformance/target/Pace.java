package dev.cfbilling.conformance.target;

import java.time.Duration;

/**
 * How fast a target may be asked.
 *
 * @param gap the least time from the end of one call to the beginning of the next
 * @param longestWait what a {@code Retry-After} may ask for; whoever asks for more is not asked
 *     again
 */
public record Pace(Duration gap, Duration longestWait) {
  /** Half of what Cloudflare lets a token ask, with room for a whole window that it blocks. */
  public static final Pace POLITE = new Pace(Duration.ofMillis(500), Duration.ofMinutes(5));

  /** For what runs in this process. */
  public static final Pace WITHIN_PROCESS = new Pace(Duration.ZERO, Duration.ofSeconds(5));

  /** Lets time pass. */
  @FunctionalInterface
  public interface Waiting {
    /** Returns when {@code time} is over. */
    void pass(Duration time) throws InterruptedException;

    /** Sleeps. */
    Waiting REALLY = time -> Thread.sleep(time.toMillis());
  }
}
