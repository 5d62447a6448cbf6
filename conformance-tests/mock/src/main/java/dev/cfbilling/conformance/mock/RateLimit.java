package dev.cfbilling.conformance.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.ByteString;

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

  private static final int CALLERS = 10_000;

  private final Policy policy;
  private final Clock clock;
  private final Map<ByteString, Usage> usageByCaller = new LeastRecentlyUsed<>();

  RateLimit(Policy policy, Clock clock) {
    this.policy = policy;
    this.clock = clock;
  }

  Policy policy() {
    return policy;
  }

  /** Forgets whoever has not asked for longest, so that many tokens take no more memory. */
  private static final class LeastRecentlyUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    LeastRecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > CALLERS;
    }
  }

  /** Counts one request. */
  synchronized Standing count(String name) {
    Instant now = clock.instant();
    ByteString caller = ByteString.encodeUtf8(name).sha256();
    Usage before = usageByCaller.get(caller);
    if (before == null || !before.end().isAfter(now)) {
      before = new Usage(now.plus(policy.window()), 0);
    }
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
