package dev.cfbilling.conformance.rule.paygo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One running sum on its way through an answer; it remembers the last record.
 *
 * <p>Records may come in any order. Each is compared with the one before it in the answer,
 * whichever has the earlier day: nothing right is ever reported, and where the days go up, or down,
 * nothing wrong is missed.
 */
final class PaygoSeries {
  private @Nullable PaygoStep last;
  private long daysSeen;
  private boolean ambiguous;
  private boolean whole;

  /** Takes the next record. Call it before anything else is asked. */
  Optional<PaygoStep> follow(PaygoStep step) {
    long day = step.dayOfCycle();
    long bit = day >= 0 && day < Long.SIZE ? 1L << day : 0;
    ambiguous |= bit == 0 || (daysSeen & bit) != 0;
    daysSeen |= bit;
    whole = last == null ? day == 0 : whole && step.day().isAfter(last.day());
    Optional<PaygoStep> before = Optional.ofNullable(last);
    last = step;
    return before;
  }

  /**
   * Whether two records had the same day: what looks like one sum is several, that can't be told
   * apart. So on the first PayGo path, which tells neither zone nor subscription.
   */
  boolean isAmbiguous() {
    return ambiguous;
  }

  /** Whether the records began with the cycle's first day, and went up from there. */
  boolean isWhole() {
    return whole;
  }
}
