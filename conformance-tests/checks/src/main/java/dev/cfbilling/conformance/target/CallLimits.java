package dev.cfbilling.conformance.target;

import java.time.Duration;

/**
 * How long, and how much, is waited for.
 *
 * @param silence the longest time in which nothing comes
 * @param call the longest time from the beginning of a call to its end
 * @param bytes the longest body, once it is decompressed
 * @param endTheRun whether a longer body ends the run, and is no fault of the target's
 */
record CallLimits(Duration silence, Duration call, long bytes, boolean endTheRun) {
  /** A month of a large organization, over a slow line. */
  static CallLimits remote(long bytes) {
    return new CallLimits(Duration.ofSeconds(60), Duration.ofMinutes(10), bytes, true);
  }

  /** What runs in this process has little to say, and is as slow as the machine. */
  static final CallLimits WITHIN_PROCESS =
      new CallLimits(Duration.ofSeconds(60), Duration.ofMinutes(10), 256L << 20, false);

  /** What runs in this process and is known to stall need not be waited for. */
  static final CallLimits STALLING =
      new CallLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 256L << 20, false);
}
