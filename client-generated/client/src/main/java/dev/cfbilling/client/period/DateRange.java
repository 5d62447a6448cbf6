package dev.cfbilling.client.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Days in UTC, at least one.
 *
 * @param from the first
 * @param to the last, which is part of the range as it is of the API's {@code to}
 */
public record DateRange(LocalDate from, LocalDate to) {
  /** How many days one request for usage in FOCUS columns may ask for. */
  public static final int MAX_DAYS_OF_A_REQUEST = 31;

  private static final int LAST_YEAR = 9999;

  /** Takes days in order, of years that have four digits. */
  public DateRange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(
          "The range from %s to %s has no day; its first must not be after its last."
              .formatted(from, to));
    }
    if (from.getYear() < 0 || to.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "The range from %s to %s leaves the years 0000 to 9999.".formatted(from, to));
    }
  }

  /**
   * A month of the calendar, which is not a billing cycle as a rule.
   *
   * @param month the month
   * @return its days
   */
  public static DateRange of(YearMonth month) {
    return new DateRange(month.atDay(1), month.atEndOfMonth());
  }

  /**
   * The day in UTC to which an instant belongs.
   *
   * @param instant such as the start of a charge period
   * @return the day
   */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /**
   * How many days there are.
   *
   * @return a number of days, 1 or more
   */
  public long length() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /**
   * Whether a day is one of these.
   *
   * @param day a day in UTC
   * @return whether it is
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /**
   * The days one by one.
   *
   * @return the days in order
   */
  public Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }

  /**
   * Splits the range into what one request each may ask for.
   *
   * @return ranges of at most 31 days in order, which have each day exactly once
   */
  public List<DateRange> windows() {
    return windows(MAX_DAYS_OF_A_REQUEST);
  }

  /**
   * Splits the range.
   *
   * @param maxDays the length of each window but the last, which may be shorter
   * @return ranges in order, which have each day exactly once
   */
  public List<DateRange> windows(int maxDays) {
    if (maxDays < 1) {
      throw new IllegalArgumentException("A window needs at least 1 day, not " + maxDays + ".");
    }
    List<DateRange> windows = new ArrayList<>();
    for (LocalDate start = from; !start.isAfter(to); start = start.plusDays(maxDays)) {
      LocalDate end = start.plusDays(maxDays - 1L);
      windows.add(new DateRange(start, end.isAfter(to) ? to : end));
    }
    return List.copyOf(windows);
  }
}
