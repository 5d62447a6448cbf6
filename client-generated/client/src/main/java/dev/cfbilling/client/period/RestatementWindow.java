package dev.cfbilling.client.period;

import java.time.InstantSource;
import java.time.LocalDate;

/**
 * The last days, whose usage Cloudflare still adds to and corrects. Who keeps usage reads them anew
 * each time and replaces what has the same {@code RecordKey}.
 *
 * <p>Cloudflare states no time after which a day is final. Four days is what others who keep usage
 * found enough.
 *
 * @param days how many, today included
 */
public record RestatementWindow(int days) {
  /** Today and the three days before. */
  public static final RestatementWindow DEFAULT = new RestatementWindow(4);

  /** Takes at least today. */
  public RestatementWindow {
    if (days < 1) {
      throw new IllegalArgumentException("The window needs at least 1 day, not " + days + ".");
    }
  }

  /**
   * The days to read anew.
   *
   * @param clock what tells the time
   * @return days up to today, in UTC
   */
  public DateRange range(InstantSource clock) {
    LocalDate today = DateRange.dayOf(clock.instant());
    return new DateRange(today.minusDays(days - 1L), today);
  }

  /**
   * Whether the usage of a day may still change.
   *
   * @param day a day in UTC
   * @param clock what tells the time
   * @return false only for days before the window
   */
  public boolean mayChange(LocalDate day, InstantSource clock) {
    return !day.isBefore(range(clock).from());
  }
}
