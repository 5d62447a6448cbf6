package dev.cfbilling.conformance.mock.usage;

import java.time.LocalDate;
import java.time.YearMonth;

/** Divides time into billing periods. */
public interface BillingPeriods {

  /** The first day of the period that contains {@code day}. */
  LocalDate startOf(LocalDate day);

  /** Calendar months. */
  BillingPeriods MONTHS = day -> day.withDayOfMonth(1);

  /** Periods that start on a day of the month; on its last day in shorter months. */
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
