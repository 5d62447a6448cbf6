package dev.cfbilling.conformance.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days that probes ask for, in UTC.
 *
 * <p>The API's clock may differ from ours, and a run takes minutes: around midnight, "today" may be
 * either of two days.
 */
public final class Days {
  private static final Duration GUARD = Duration.ofHours(1);

  /** Usage of this many days before today may still be restated; consumers read it again. */
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

  /** The last closed day: its usage no longer changes. */
  public LocalDate lastClosed() {
    return today().minusDays(OPEN + 1);
  }

  /** The last seven closed days. */
  public AskedDays closedWeek() {
    return new AskedDays(lastClosed().minusDays(WEEK - 1), lastClosed());
  }

  /**
   * Closed days up to the last closed one.
   *
   * @param apart days between the first and the last; zero for a single day
   */
  public AskedDays closed(int apart) {
    return new AskedDays(lastClosed().minusDays(apart), lastClosed());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
