package dev.cfbilling.conformance.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The date and date-time of RFC 3339, section 5.6, strictly.
 *
 * <p>Parsed by hand from a range of characters: a body has millions of them, and a regular
 * expression or a string for each would be slow.
 */
public final class DateTimeFormat {
  private static final int DATE_LENGTH = 10;
  private static final int SHORTEST_DATE_TIME = 20;

  /** The index of the fraction or the zone. */
  private static final int BEHIND_SECONDS = 19;

  private static final int OFFSET_LENGTH = 6;
  private static final int SECONDS_A_DAY = 24 * 60 * 60;

  /**
   * The days that ended in a leap second (IERS Bulletin C). There are none since 2016, and none is
   * announced.
   */
  private static final Set<LocalDate> LEAP_SECOND_DAYS =
      leapSecondDays(
          new int[] {1972, 1981, 1982, 1983, 1985, 1992, 1993, 1994, 1997, 2012, 2015},
          new int[] {
            1972, 1973, 1974, 1975, 1976, 1977, 1978, 1979, 1987, 1989, 1990, 1995, 1998, 2005,
            2008, 2016
          });

  private DateTimeFormat() {}

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

  /** Why {@code text} is not a {@code full-date}; empty when it is one. */
  public static Optional<String> problemWithDate(String text) {
    return Optional.ofNullable(problemWithDate(text.toCharArray(), 0, text.length()));
  }

  /** Why {@code text} is not a {@code date-time}; empty when it is one. */
  public static Optional<String> problemWithDateTime(String text) {
    return Optional.ofNullable(problemWithDateTime(text.toCharArray(), 0, text.length()));
  }

  /** The instant that {@code text} denotes; empty when it is not a {@code date-time}. */
  public static Optional<Instant> instant(String text) {
    char[] chars = text.toCharArray();
    return problemWithDateTime(chars, 0, chars.length) == null
        ? Optional.of(instant(chars, chars.length))
        : Optional.empty();
  }

  /** As {@link #problemWithDate(String)}, for {@code length} characters; null when valid. */
  public static @Nullable String problemWithDate(char[] chars, int from, int length) {
    return length == DATE_LENGTH && isDateFormed(chars, from)
        ? problemWithDay(chars, from)
        : "it is not of the form 2025-05-01";
  }

  /** As {@link #problemWithDateTime(String)}, for {@code length} characters; null when valid. */
  public static @Nullable String problemWithDateTime(char[] chars, int from, int length) {
    if (!isDateTimeFormed(chars, from, length)) {
      return "it is not of the form 2025-05-01T00:00:00Z";
    }
    String day = problemWithDay(chars, from);
    if (day != null) {
      return day;
    }
    if (two(chars, from + 11) > 23) {
      return "the hour goes from 00 to 23";
    }
    if (two(chars, from + 14) > 59) {
      return "the minute goes from 00 to 59";
    }
    int end = from + length;
    if (!isZulu(chars[end - 1]) && (two(chars, end - 5) > 23 || two(chars, end - 2) > 59)) {
      return "the offset goes to 23:59";
    }
    return problemWithSecond(chars, from, end);
  }

  private static Instant instant(char[] chars, int end) {
    int second = two(chars, 17);
    boolean leap = second == 60;
    int nanoseconds = 0;
    int unit = 100_000_000;
    for (int i = BEHIND_SECONDS + 1; chars[BEHIND_SECONDS] == '.' && isDigit(chars[i]); i++) {
      nanoseconds += (chars[i] - '0') * unit;
      unit /= 10;
    }
    return Instant.ofEpochSecond(
        epochMinute(chars, 0, end) * 60 + (leap ? 60 : second), nanoseconds);
  }

  /** Minutes since 1970-01-01T00:00Z. */
  private static long epochMinute(char[] chars, int from, int end) {
    long day =
        LocalDate.of(year(chars, from), two(chars, from + 5), two(chars, from + 8)).toEpochDay();
    int minute = two(chars, from + 11) * 60 + two(chars, from + 14);
    return day * (SECONDS_A_DAY / 60) + minute - offsetMinutes(chars, end);
  }

  private static int offsetMinutes(char[] chars, int end) {
    if (isZulu(chars[end - 1])) {
      return 0;
    }
    int minutes = two(chars, end - 5) * 60 + two(chars, end - 2);
    return chars[end - OFFSET_LENGTH] == '-' ? -minutes : minutes;
  }

  private static boolean isDateFormed(char[] chars, int from) {
    return areDigits(chars, from, 4)
        && chars[from + 4] == '-'
        && areDigits(chars, from + 5, 2)
        && chars[from + 7] == '-'
        && areDigits(chars, from + 8, 2);
  }

  private static boolean isDateTimeFormed(char[] chars, int from, int length) {
    return length >= SHORTEST_DATE_TIME
        && isDateFormed(chars, from)
        && (chars[from + 10] == 'T' || chars[from + 10] == 't')
        && areDigits(chars, from + 11, 2)
        && chars[from + 13] == ':'
        && areDigits(chars, from + 14, 2)
        && chars[from + 16] == ':'
        && areDigits(chars, from + 17, 2)
        && isEndFormed(chars, from + BEHIND_SECONDS, from + length);
  }

  /** Whether the end is an optional fraction of at least one digit, and a zone. */
  private static boolean isEndFormed(char[] chars, int begin, int end) {
    int zone = begin;
    if (chars[begin] == '.') {
      zone++;
      while (zone < end && isDigit(chars[zone])) {
        zone++;
      }
      if (zone == begin + 1) {
        return false;
      }
    }
    if (end - zone == 1) {
      return isZulu(chars[zone]);
    }
    return end - zone == OFFSET_LENGTH
        && (chars[zone] == '+' || chars[zone] == '-')
        && areDigits(chars, zone + 1, 2)
        && chars[zone + 3] == ':'
        && areDigits(chars, zone + 4, 2);
  }

  private static @Nullable String problemWithDay(char[] chars, int from) {
    int month = two(chars, from + 5);
    if (month < 1 || month > 12) {
      return "the month goes from 01 to 12";
    }
    int day = two(chars, from + 8);
    if (day >= 1 && day <= 28) {
      return null;
    }
    return YearMonth.of(year(chars, from), month).isValidDay(day)
        ? null
        : "%s %s has no day %s"
            .formatted(
                Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                String.valueOf(chars, from, 4),
                day);
  }

  private static @Nullable String problemWithSecond(char[] chars, int from, int end) {
    int second = two(chars, from + 17);
    if (second < 60 || (second == 60 && isLeapSecond(chars, from, end))) {
      return null;
    }
    return second == 60 ? "there was no leap second then" : "the second goes from 00 to 59";
  }

  private static boolean isLeapSecond(char[] chars, int from, int end) {
    long lastMinute = epochMinute(chars, from, end);
    int minutesADay = SECONDS_A_DAY / 60;
    return Math.floorMod(lastMinute, minutesADay) == minutesADay - 1
        && LEAP_SECOND_DAYS.contains(
            LocalDate.ofEpochDay(Math.floorDiv(lastMinute, (long) minutesADay)));
  }

  private static int year(char[] chars, int from) {
    return two(chars, from) * 100 + two(chars, from + 2);
  }

  private static int two(char[] chars, int at) {
    return (chars[at] - '0') * 10 + chars[at + 1] - '0';
  }

  private static boolean areDigits(char[] chars, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (!isDigit(chars[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isZulu(char c) {
    return c == 'Z' || c == 'z';
  }
}
