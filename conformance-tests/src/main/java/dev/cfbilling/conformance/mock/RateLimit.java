package dev.cfbilling.conformance.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts what each caller asks for, and holds up those who ask too often.
 *
 * <p>A caller who exceeds the limit is turned down for a whole window from then on, as Cloudflare
 * documents. Time is the machine's: a mock whose clock stands still would never let anybody go on.
 */
final class RateLimit {

  /**
   * How much is allowed.
   *
   * @param requests in each window
   * @param code of the error that turns the others down; reports of the real one differ
   */
  record Policy(int requests, Duration window, int code) {
    /** What Cloudflare documents; the code is the one that most reports have. */
    static final Policy CLOUDFLARES = new Policy(1200, Duration.ofMinutes(5), 971);

    @Override
    public String toString() {
      return "\"default\";q=%d;w=%d".formatted(requests, window.toSeconds());
    }
  }

  /**
   * Where a caller stands after a request.
   *
   * @param left requests in this window
   * @param seconds until the next one
   * @param exceeded whether the request is to be turned down
   */
  record Standing(int left, long seconds, boolean exceeded) {
    @Override
    public String toString() {
      return "\"default\";r=%d;t=%d".formatted(left, seconds);
    }
  }

  private record Usage(Instant end, int requests) {}

  private final Policy policy;
  private final Clock clock;
  private final Map<String, Usage> usageByCaller = new HashMap<>();

  RateLimit(Policy policy, Clock clock) {
    this.policy = policy;
    this.clock = clock;
  }

  Policy policy() {
    return policy;
  }

  /** Counts one request. */
  synchronized Standing count(String caller) {
    Instant now = clock.instant();
    usageByCaller.values().removeIf(usage -> !usage.end().isAfter(now));
    Usage before = usageByCaller.getOrDefault(caller, new Usage(now.plus(policy.window()), 0));
    boolean justExceeded = before.requests() == policy.requests();
    Usage after =
        new Usage(justExceeded ? now.plus(policy.window()) : before.end(), before.requests() + 1);
    usageByCaller.put(caller, after);
    long millis = Duration.between(now, after.end()).toMillis();
    return new Standing(
        Math.max(0, policy.requests() - after.requests()),
        (millis + 999) / 1000,
        after.requests() > policy.requests());
  }
}
