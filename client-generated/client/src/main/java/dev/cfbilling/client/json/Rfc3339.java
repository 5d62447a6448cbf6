package dev.cfbilling.client.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Dates and times as RFC 3339 writes them, and nothing else: {@link OffsetDateTime#parse} takes
 * times without seconds and years of five digits, and it is slow.
 *
 * <p>What {@link OffsetDateTime} can't hold is read as the nearest that it can, so that written
 * again it is spelled otherwise: of a second's fraction nine digits are kept, a leap second becomes
 * the instant after it ({@code 23:59:60Z} is read as midnight), an offset of more than 18 hours
 * becomes UTC at the same instant, and so does the offset {@code -00:00}.
 */
final class Rfc3339 {
  private static final int DATE_LENGTH = "2025-05-01".length();
  private static final int SECONDS_END = "2025-05-01T00:00:00".length();
  private static final int OFFSET_LENGTH = "+00:00".length();
  private static final int MAX_FRACTION_DIGITS = 9;
  private static final int MAX_OFFSET_MINUTES = 18 * 60;
  private static final int LAST_OFFSET = 23 * 60 + 59;
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private Rfc3339() {}

  static LocalDate parseDate(String text) {
    demand(text.length() == DATE_LENGTH);
    return dateAtStart(text);
  }

  static OffsetDateTime parseDateTime(String text) {
    demand(text.length() > SECONDS_END);
    LocalDate date = dateAtStart(text);
    demand(text.charAt(10) == 'T' || text.charAt(10) == 't');
    int hour = digits(text, 11, 2);
    demand(text.charAt(13) == ':');
    int minute = digits(text, 14, 2);
    demand(text.charAt(16) == ':');
    int second = digits(text, 17, 2);

    int offsetStart = fractionEnd(text);
    int nano = nanos(text, offsetStart);
    int offset = offsetMinutes(text, offsetStart);
    if (second == 60) {
      return at(afterLeapSecond(date, hour, minute, nano, offset), offset);
    }
    return at(LocalDateTime.of(date, LocalTime.of(hour, minute, second, nano)), offset);
  }

  private static OffsetDateTime at(LocalDateTime local, int offsetMinutes) {
    return Math.abs(offsetMinutes) <= MAX_OFFSET_MINUTES
        ? OffsetDateTime.of(local, ZoneOffset.ofTotalSeconds(offsetMinutes * 60))
        : OffsetDateTime.of(local.minusMinutes(offsetMinutes), ZoneOffset.UTC);
  }

  private static LocalDate dateAtStart(String text) {
    int year = digits(text, 0, 4);
    demand(text.charAt(4) == '-');
    int month = digits(text, 5, 2);
    demand(text.charAt(7) == '-');
    return LocalDate.of(year, month, digits(text, 8, 2));
  }

  private static int fractionEnd(String text) {
    if (text.charAt(SECONDS_END) != '.') {
      return SECONDS_END;
    }
    int end = SECONDS_END + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    int count = end - SECONDS_END - 1;
    demand(count >= 1);
    return end;
  }

  private static int nanos(String text, int fractionEnd) {
    if (fractionEnd == SECONDS_END) {
      return 0;
    }
    int count = Math.min(fractionEnd - SECONDS_END - 1, MAX_FRACTION_DIGITS);
    int nanos = digits(text, SECONDS_END + 1, count);
    for (int i = count; i < MAX_FRACTION_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int offsetMinutes(String text, int start) {
    demand(start < text.length());
    char sign = text.charAt(start);
    if (sign == 'Z' || sign == 'z') {
      demand(text.length() == start + 1);
      return 0;
    }
    demand(sign == '+' || sign == '-');
    demand(text.length() == start + OFFSET_LENGTH && text.charAt(start + 3) == ':');
    int hours = digits(text, start + 1, 2);
    int minutes = digits(text, start + 4, 2);
    demand(hours <= 23 && minutes <= 59);
    return sign == '+' ? hours * 60 + minutes : -hours * 60 - minutes;
  }

  /** There are leap seconds only at the end of a month, in UTC. */
  private static LocalDateTime afterLeapSecond(
      LocalDate date, int hour, int minute, int nano, int offsetMinutes) {
    LocalDateTime startOfMinute = LocalDateTime.of(date, LocalTime.of(hour, minute));
    LocalDateTime inUtc = startOfMinute.minusMinutes(offsetMinutes);
    LocalDate nextDayInUtc = inUtc.toLocalDate().plusDays(1);
    demand(inUtc.toLocalTime().equals(LAST_MINUTE) && nextDayInUtc.getDayOfMonth() == 1);
    return startOfMinute.plusMinutes(1).withNano(nano);
  }

  private static int digits(String text, int start, int count) {
    int number = 0;
    for (int i = start; i < start + count; i++) {
      char digit = text.charAt(i);
      demand(isDigit(digit));
      number = number * 10 + (digit - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void demand(boolean holds) {
    if (!holds) {
      throw new DateTimeException("not as RFC 3339 writes it");
    }
  }

  /** The text of a date-time, which {@link #parseDateTime} reads as the same instant. */
  static String format(OffsetDateTime dateTime) {
    int year = dateTime.getYear();
    if (dateTime.getOffset().getTotalSeconds() % 60 != 0) {
      throw unwritable(dateTime);
    }
    return year < 0 || year > 9999
        ? atTheEdge(dateTime)
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dateTime);
  }

  /** The largest offset may bring the day back into the years that there are. */
  private static String atTheEdge(OffsetDateTime dateTime) {
    boolean early = dateTime.getYear() < 0;
    LocalDateTime utc = dateTime.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    LocalDateTime local = early ? utc.plusMinutes(LAST_OFFSET) : utc.minusMinutes(LAST_OFFSET);
    if (local.getYear() != (early ? 0 : 9999)) {
      throw unwritable(dateTime);
    }
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local) + (early ? "+23:59" : "-23:59");
  }

  private static DateTimeException unwritable(OffsetDateTime dateTime) {
    return new DateTimeException("RFC 3339 cannot write " + dateTime);
  }
}
