package dev.cfbilling.conformance.rule.paygo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One running total in a response; it remembers the last record.
 *
 * <p>Records may come in any order, and each is compared with the preceding one, whichever day is
 * earlier. So a correct response is never reported, and if the days ascend or descend, every
 * mistake is found.
 */
final class PaygoSeries {
  private @Nullable PaygoStep last;
  private long daysSeen;
  private boolean ambiguous;
  private boolean whole;
  private boolean unread;

  /**
   * Takes the next record and returns the one before it; must be called before the other methods.
   */
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
   * Whether two records have the same day: then several totals are mixed and can't be separated.
   * This happens on the first PayGo path, which has neither zone nor subscription.
   */
  boolean isAmbiguous() {
    return ambiguous;
  }

  /** Passes over a record of this total that can't be read. */
  void passOver() {
    unread = true;
  }

  /**
   * Whether the records so far began with the cycle's first day, the days ascend, and all could be
   * read: then a missing day had no usage. Only the end of the response can tell for sure.
   */
  boolean isWhole() {
    return whole && !unread;
  }
}
