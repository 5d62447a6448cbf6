package dev.cfbilling.conformance.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.ByteString;

/**
 * Counts the requests of each caller and refuses those above the limit.
 *
 * <p>A caller who exceeds the limit is refused for a whole window from then on, as Cloudflare
 * documents. It uses the machine's clock, since a stopped clock of the mock would never end a
 * window.
 */
final class RateLimit {

  /**
   * The limit.
   *
   * @param requests in each window
   * @param code of the error in a refusal; reports of the API's code differ
   * @param isUsedUp whether each caller's first request is one too many
   */
  record Policy(int requests, Duration window, int code, boolean isUsedUp) {
    /** The limit that Cloudflare documents, with the code that most reports have. */
    static final Policy CLOUDFLARES = new Policy(1200, Duration.ofMinutes(5), 971, false);

    Policy usedUp() {
      return new Policy(requests, window, code, true);
    }

    @Override
    public String toString() {
      return "\"default\";q=%s;w=%s".formatted(requests, window.toSeconds());
    }
  }

  /**
   * The state of a caller's window after a request.
   *
   * @param left requests in this window
   * @param seconds until the next window
   * @param exceeded whether the request is refused
   */
  record Standing(int left, long seconds, boolean exceeded) {
    @Override
    public String toString() {
      return "\"default\";r=%s;t=%s".formatted(left, seconds);
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

  /** Forgets the caller of the oldest request, so that memory stays bounded. */
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
      before = new Usage(now.plus(policy.window()), policy.isUsedUp() ? policy.requests() : 0);
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
