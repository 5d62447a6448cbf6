package dev.cfbilling.conformance.origin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From the first to the last of several instants. */
public record TimeSpan(Instant first, Instant last) {

  /** This span, extended to contain {@code instant}. */
  public TimeSpan with(Instant instant) {
    return new TimeSpan(
        instant.isBefore(first) ? instant : first, instant.isAfter(last) ? instant : last);
  }

  /** The span in seconds; a single instant if both ends are the same. */
  public String text() {
    return first.equals(last) ? text(first) : text(first) + " to " + text(last);
  }

  private static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
