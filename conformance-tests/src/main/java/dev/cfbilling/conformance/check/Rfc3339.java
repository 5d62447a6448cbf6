package dev.cfbilling.conformance.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date and date-time of RFC 3339, section 5.6, to the letter. */
final class Rfc3339 {
  private static final String FULL_DATE = "([0-9]{4})-([0-9]{2})-([0-9]{2})";
  private static final Pattern DATE = Pattern.compile(FULL_DATE);
  private static final Pattern DATE_TIME =
      Pattern.compile(
          FULL_DATE
              + "[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]+))?"
              + "(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))");

  /** The days that ended in a leap second (IERS Bulletin C): none since, none announced. */
  private static final Set<LocalDate> LEAP_SECOND_DAYS =
      leapSecondDays(
          new int[] {1972, 1981, 1982, 1983, 1985, 1992, 1993, 1994, 1997, 2012, 2015},
          new int[] {
            1972, 1973, 1974, 1975, 1976, 1977, 1978, 1979, 1987, 1989, 1990, 1995, 1998, 2005,
            2008, 2016
          });

  private Rfc3339() {}

  private static Set<LocalDate> leapSecondDays(int[] inJune, int[] inDecember) {
    Set<LocalDate> days = new HashSet<>();
    for (int year : inJune) {
      days.add(LocalDate.of(year, Month.JUNE, 30));
    }
    for (int year : inDecember) {
      days.add(LocalDate.of(year, Month.DECEMBER, 31));
    }
    return Set.copyOf(days);
  }

  /** Why {@code text} is no {@code full-date}; empty when it is one. */
  static Optional<String> problemWithDate(String text) {
    Matcher date = DATE.matcher(text);
    return date.matches() ? problemWithDay(date) : Optional.of("it is not of the form 2025-05-01");
  }

  /** Why {@code text} is no {@code date-time}; empty when it is one. */
  static Optional<String> problemWithDateTime(String text) {
    Matcher parts = DATE_TIME.matcher(text);
    if (!parts.matches()) {
      return Optional.of("it is not of the form 2025-05-01T00:00:00Z");
    }
    Optional<String> day = problemWithDay(parts);
    if (day.isPresent()) {
      return day;
    }
    if (number(parts, 4) > 23) {
      return Optional.of("the hour goes from 00 to 23");
    }
    if (number(parts, 5) > 59) {
      return Optional.of("the minute goes from 00 to 59");
    }
    if (parts.group(8) != null && (number(parts, 9) > 23 || number(parts, 10) > 59)) {
      return Optional.of("the offset goes to 23:59");
    }
    return problemWithSecond(parts);
  }

  /** The instant that {@code text} names; empty when it is no {@code date-time}. */
  static Optional<Instant> instant(String text) {
    Matcher parts = DATE_TIME.matcher(text);
    if (problemWithDateTime(text).isPresent() || !parts.matches()) {
      return Optional.empty();
    }
    boolean leap = number(parts, 6) == 60;
    return Optional.of(
        LocalDateTime.of(
                number(parts, 1),
                number(parts, 2),
                number(parts, 3),
                number(parts, 4),
                number(parts, 5),
                leap ? 59 : number(parts, 6))
            .minusMinutes(offsetMinutes(parts))
            .toInstant(ZoneOffset.UTC)
            .plusNanos(nanoseconds(parts))
            .plusSeconds(leap ? 1 : 0));
  }

  private static int nanoseconds(Matcher parts) {
    String fraction = parts.group(7) == null ? "" : parts.group(7);
    return Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static Optional<String> problemWithDay(Matcher date) {
    int month = number(date, 2);
    if (month < 1 || month > 12) {
      return Optional.of("the month goes from 01 to 12");
    }
    YearMonth yearMonth = YearMonth.of(number(date, 1), month);
    int day = number(date, 3);
    return yearMonth.isValidDay(day)
        ? Optional.empty()
        : Optional.of(
            "%s %s has no day %s"
                .formatted(
                    Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    date.group(1),
                    day));
  }

  private static Optional<String> problemWithSecond(Matcher parts) {
    int second = number(parts, 6);
    if (second < 60 || (second == 60 && isLeapSecond(parts))) {
      return Optional.empty();
    }
    return Optional.of(
        second == 60 ? "there was no leap second then" : "the second goes from 00 to 59");
  }

  private static boolean isLeapSecond(Matcher parts) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(parts, 1),
              number(parts, 2),
              number(parts, 3),
              number(parts, 4),
              number(parts, 5),
              59);
      LocalDateTime utc = local.minusMinutes(offsetMinutes(parts));
      return utc.getHour() == 23
          && utc.getMinute() == 59
          && LEAP_SECOND_DAYS.contains(utc.toLocalDate());
    } catch (DateTimeException outsideTheCalendar) {
      return false;
    }
  }

  private static int offsetMinutes(Matcher parts) {
    if (parts.group(8) == null) {
      return 0;
    }
    int minutes = number(parts, 9) * 60 + number(parts, 10);
    return parts.group(8).equals("-") ? -minutes : minutes;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
