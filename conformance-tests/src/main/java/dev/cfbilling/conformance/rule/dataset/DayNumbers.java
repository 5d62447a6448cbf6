package dev.cfbilling.conformance.rule.dataset;

import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.RecordView;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A number for what is metered on each day: the first that was given.
 *
 * <p>A large answer has a month of each of its meters, whose days share a row: some seven bytes a
 * record, where a table by meter and day takes thirty.
 */
final class DayNumbers {
  /** There was no number before. */
  static final int NONE = -1;

  private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
  private static final int DAYS_A_ROW = 32;

  private final Long2ObjectOpenHashMap<Row> rows = new Long2ObjectOpenHashMap<>();

  /** By meter and instant, for what does not begin with a day. */
  private final Long2IntOpenHashMap others = new Long2IntOpenHashMap();

  DayNumbers() {
    others.defaultReturnValue(NONE);
  }

  /**
   * Gives {@code number}, from 0, to the day on which {@code usage} begins, unless it has one.
   *
   * <p>A day that can't be read gets none.
   *
   * @param meter what is metered
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

  /** Some days of one meter, as many as are known of it. */
  private static final class Row {
    private int first;

    /** One more than the number of each day from the first on; 0 for none. */
    private int[] numbers;

    Row(int place, int number) {
      first = place;
      numbers = new int[] {number + 1};
    }

    int putIfAbsent(int place, int number) {
      cover(place);
      int before = numbers[place - first] - 1;
      if (before == NONE) {
        numbers[place - first] = number + 1;
      }
      return before;
    }

    private void cover(int place) {
      int from = Math.min(first, place);
      int to = Math.max(first + numbers.length, place + 1);
      if (to - from > numbers.length) {
        int[] wider = new int[to - from];
        System.arraycopy(numbers, 0, wider, first - from, numbers.length);
        first = from;
        numbers = wider;
      }
    }
  }
}
