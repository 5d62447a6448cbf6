package dev.cfbilling.conformance.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days of a run of probes, in UTC.
 *
 * <p>The API's clock is not ours, and a run of probes takes minutes: around midnight either of two
 * days may be today.
 */
public final class Days {
  private static final Duration GUARD = Duration.ofHours(1);

  /** For so many days before today usage may still be restated; consumers read them again. */
  private static final int OPEN = 4;

  private static final int WEEK = 7;

  private final Instant now;

  public Days(Instant now) {
    this.now = now;
  }

  public Instant now() {
    return now;
  }

  public LocalDate today() {
    return day(now);
  }

  /** Today, or yesterday shortly after midnight. */
  public LocalDate earliestToday() {
    return day(now.minus(GUARD));
  }

  /** Today, or tomorrow shortly before midnight. */
  public LocalDate latestToday() {
    return day(now.plus(GUARD));
  }

  /** The last day whose usage does not change any more. */
  public LocalDate lastClosed() {
    return today().minusDays(OPEN + 1);
  }

  /** The last seven days whose usage does not change any more. */
  public AskedDays closedWeek() {
    return new AskedDays(lastClosed().minusDays(WEEK - 1), lastClosed());
  }

  /**
   * Closed days whose last is as far from the first as is said.
   *
   * @param apart zero for a single day
   */
  public AskedDays closed(int apart) {
    return new AskedDays(lastClosed().minusDays(apart), lastClosed());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
