package dev.cfbilling.conformance.result;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Exchanges that are counted and not listed one by one, of which there are too many.
 *
 * @param judged those that call the contract's operations
 * @param last when the last was sent; empty when unknown
 */
public record Unlisted(long exchanges, long judged, Optional<Instant> last) {
  public static final Unlisted NONE = new Unlisted(0, 0, Optional.empty());

  /** With one more exchange, which came last. */
  public Unlisted plus(ExchangeResult exchange) {
    return new Unlisted(
        exchanges + 1,
        judged + (exchange.operation().isPresent() ? 1 : 0),
        exchange.startedAt().or(() -> last));
  }

  /** With those of another part of the run. */
  public Unlisted plus(Unlisted others) {
    return new Unlisted(
        exchanges + others.exchanges,
        judged + others.judged,
        Stream.of(last, others.last).flatMap(Optional::stream).max(Comparator.naturalOrder()));
  }
}
