package dev.cfbilling.conformance.target;

import java.time.Duration;

/**
 * How long, and how much, is waited for.
 *
 * @param silence the longest time in which nothing comes
 * @param call the longest time from the beginning of a call to its end
 * @param bytes the longest body, once it is decompressed
 */
record Limits(Duration silence, Duration call, long bytes) {
  /** A month of a large organization, over a slow line. */
  static final Limits REMOTE = new Limits(Duration.ofSeconds(60), Duration.ofMinutes(10), 4L << 30);

  /** What runs in this process answers at once, and has little to say. */
  static final Limits WITHIN_PROCESS =
      new Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), 256L << 20);
}
