package dev.cfbilling.client.period;

import dev.cfbilling.client.model.PaygoSubscription;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * When the billing periods of a subscription begin: once a month, on the anchor's day of the month,
 * or on the last day of a month that lacks it. So an anchor of January 31 gives periods from
 * January 31, February 28 (29 in a leap year), March 31, April 30.
 *
 * <p>The anchor comes from {@code getPaygoBillableUsageInfo}, whose description in the contract
 * states that rule. The newest PayGo path answers with nothing when it is asked for days that leave
 * out the one on which a cycle starts: that is what {@link #widen} is for.
 *
 * @param anchor the day in UTC on which one period began; the rule holds before it as well
 */
public record BillingCycle(LocalDate anchor) {

  /**
   * The cycle of a subscription.
   *
   * @param subscription one of those that the coverage of an account lists
   * @return its cycle
   */
  public static BillingCycle of(PaygoSubscription subscription) {
    return anchoredAt(subscription.billingCycleAnchorTimestamp());
  }

  /**
   * The cycle with an anchor.
   *
   * @param anchor an instant at which a period begins, of which the day in UTC counts
   * @return the cycle
   */
  public static BillingCycle anchoredAt(OffsetDateTime anchor) {
    return new BillingCycle(DateRange.dayOf(anchor.toInstant()));
  }

  /**
   * The period to which a day belongs.
   *
   * @param day a day in UTC
   * @return 28 to 31 days
   */
  public DateRange periodOn(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    LocalDate start = startIn(month);
    if (start.isAfter(day)) {
      month = month.minusMonths(1);
      start = startIn(month);
    }
    return new DateRange(start, startIn(month.plusMonths(1)).minusDays(1));
  }

  /**
   * The period that it is now.
   *
   * @param clock what tells the time
   * @return 28 to 31 days, of which the last may lie ahead
   */
  public DateRange currentPeriod(InstantSource clock) {
    return periodOn(DateRange.dayOf(clock.instant()));
  }

  /**
   * The periods that have a day in common with a range, such as a month of the calendar.
   *
   * @param range some days
   * @return the periods in order, whole even where the range has only a part
   */
  public List<DateRange> periodsIn(DateRange range) {
    return Stream.iterate(
            periodOn(range.from()),
            period -> !period.from().isAfter(range.to()),
            period -> periodOn(period.to().plusDays(1)))
        .toList();
  }

  /**
   * Begins a range sooner, on the day on which the period of its first day starts. So it has the
   * start of each period that it touches.
   *
   * @param range some days
   * @return at most 30 more days, all of them in front
   */
  public DateRange widen(DateRange range) {
    return new DateRange(periodOn(range.from()).from(), range.to());
  }

  /**
   * Begins a range so much sooner that it has the start of each period that it touches, whichever
   * cycle that is. No period is longer than 31 days.
   *
   * @param range some days
   * @return 30 more days, all of them in front
   */
  public static DateRange widenForAny(DateRange range) {
    return new DateRange(range.from().minusDays(30), range.to());
  }

  private LocalDate startIn(YearMonth month) {
    return month.atDay(Math.min(anchor.getDayOfMonth(), month.lengthOfMonth()));
  }
}
