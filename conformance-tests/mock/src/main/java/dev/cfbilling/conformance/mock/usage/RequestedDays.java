package dev.cfbilling.conformance.mock.usage;

import java.time.LocalDate;

/**
 * The requested days, in UTC.
 *
 * @param to the last day, inclusive; not before {@code from}
 */
public record RequestedDays(LocalDate from, LocalDate to) {

  /** Without the days after {@code last}; possibly empty. */
  public RequestedDays upTo(LocalDate last) {
    return to.isAfter(last) ? new RequestedDays(from, last) : this;
  }

  /** Without the days before {@code first}; possibly empty. */
  public RequestedDays startingAt(LocalDate first) {
    return from.isBefore(first) ? new RequestedDays(first, to) : this;
  }

  /** Whether no day is left. */
  public boolean isEmpty() {
    return from.isAfter(to);
  }
}
