package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.RecordView;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores a number for each meter and day; the first one given stays.
 *
 * <p>A large response has a month of each meter. Its days share a row, which takes some seven bytes
 * a record instead of thirty in a plain table.
 */
final class DayNumbers {
  /** The day had no number. */
  static final int NONE = -1;

  private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
  private static final int DAYS_A_ROW = 32;

  private final Long2ObjectOpenHashMap<Row> rows = new Long2ObjectOpenHashMap<>();

  /** By meter and instant, for charge periods that don't start at midnight. */
  private final Long2IntOpenHashMap others = new Long2IntOpenHashMap();

  DayNumbers() {
    others.defaultReturnValue(NONE);
  }

  /**
   * Stores {@code number}, from 0, for the day on which {@code usage} begins, unless the day has
   * one.
   *
   * <p>A day that can't be read is skipped.
   *
   * @param meter the fingerprint of what is metered
   * @return the number that the day had before, or {@link #NONE}
   */
  int putIfAbsent(long meter, RecordView usage, int number) {
    Optional<Instant> start = usage.instant(UsageKeys.DAY);
    if (start.filter(DayNumbers::isMidnight).isPresent()) {
      return putIfAbsent(meter, start.get(), number);
    }
    long other = usage.fingerprint(UsageKeys.DAY);
    return other == Fingerprints.NONE && !usage.isNull(UsageKeys.DAY)
        ? NONE
        : others.putIfAbsent(Fingerprints.join(meter, other), number);
  }

  private int putIfAbsent(long meter, Instant midnight, int number) {
    long day = Math.floorDiv(midnight.getEpochSecond(), SECONDS_A_DAY);
    int place = Math.floorMod(day, DAYS_A_ROW);
    long key = Fingerprints.join(meter, Math.floorDiv(day, DAYS_A_ROW));
    Row row = rows.get(key);
    if (row == null) {
      rows.put(key, new Row(place, number));
      return NONE;
    }
    return row.putIfAbsent(place, number);
  }

  private static boolean isMidnight(Instant instant) {
    return instant.getEpochSecond() % SECONDS_A_DAY == 0 && instant.getNano() == 0;
  }

  /** The days of one meter. */
  private static final class Row {
    private static final int[] NO_NUMBERS = {};

    /** The number of the first known day. */
    private final int common;

    /** A bit for each day with the common number. */
    private int days;

    /** The number of each other day plus one, from {@code first} on; 0 for none. */
    private int[] numbers = NO_NUMBERS;

    private int first;

    Row(int day, int number) {
      common = number;
      first = day;
      days = 1 << day;
    }

    int putIfAbsent(int day, int number) {
      if ((days & 1 << day) != 0) {
        return common;
      }
      int before = day >= first && day < first + numbers.length ? numbers[day - first] - 1 : NONE;
      if (before == NONE) {
        put(day, number);
      }
      return before;
    }

    private void put(int day, int number) {
      if (number == common) {
        days |= 1 << day;
      } else {
        cover(day);
        numbers[day - first] = number + 1;
      }
    }

    private void cover(int day) {
      int from = Math.min(first, day);
      int to = Math.max(first + numbers.length, day + 1);
      if (to - from > numbers.length) {
        int[] wider = new int[to - from];
        System.arraycopy(numbers, 0, wider, first - from, numbers.length);
        numbers = wider;
      }
      first = from;
    }
  }
}
