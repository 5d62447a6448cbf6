package dev.cfbilling.conformance.mock.usage;

import java.time.LocalDate;

/**
 * The days that were asked for, in UTC.
 *
 * @param to the last one, included; not before {@code from}
 */
public record RequestedDays(LocalDate from, LocalDate to) {

  /** The days that both have; as many as none when {@code from} comes after {@code to}. */
  public RequestedDays upTo(LocalDate last) {
    return to.isAfter(last) ? new RequestedDays(from, last) : this;
  }

  /** The same without the days before {@code first}. */
  public RequestedDays startingAt(LocalDate first) {
    return from.isBefore(first) ? new RequestedDays(first, to) : this;
  }

  /** Whether there is no day in it. */
  public boolean isEmpty() {
    return from.isAfter(to);
  }
}
