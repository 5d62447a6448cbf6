package dev.cfbilling.conformance.mock.usage;

import java.time.LocalDate;
import java.time.YearMonth;

/** The periods over which usage adds up. */
public interface BillingPeriods {

  /** The first day of the period that {@code day} lies in. */
  LocalDate startOf(LocalDate day);

  /** Calendar months. */
  BillingPeriods MONTHS = day -> day.withDayOfMonth(1);

  /** From a day of the month to the next; a month without that day starts it on its last. */
  static BillingPeriods anchoredOn(int dayOfMonth) {
    return day -> {
      LocalDate start = clamped(YearMonth.from(day), dayOfMonth);
      return start.isAfter(day) ? clamped(YearMonth.from(day).minusMonths(1), dayOfMonth) : start;
    };
  }

  private static LocalDate clamped(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
