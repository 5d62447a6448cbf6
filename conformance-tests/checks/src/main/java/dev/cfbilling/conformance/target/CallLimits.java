package dev.cfbilling.conformance.target;

import java.time.Duration;

/**
 * The limits of a call.
 *
 * @param silence the longest time without any bytes
 * @param call the longest time from start to end
 * @param bytes the longest body, decompressed
 * @param endTheRun whether a longer body ends the run instead of being a fault of the target
 */
record CallLimits(Duration silence, Duration call, long bytes, boolean endTheRun) {
  /** Enough for a month of a large organization over a slow line. */
  static CallLimits remote(long bytes) {
    return new CallLimits(Duration.ofSeconds(60), Duration.ofMinutes(10), bytes, true);
  }

  /** For a mock in this process: small bodies, but the machine may be slow. */
  static final CallLimits WITHIN_PROCESS =
      new CallLimits(Duration.ofSeconds(60), Duration.ofMinutes(10), 256L << 20, false);

  /** For a mock in this process that stalls on purpose, so that no time is wasted. */
  static final CallLimits STALLING =
      new CallLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 256L << 20, false);
}
