package dev.cfbilling.conformance.mock.usage;

import java.time.LocalDate;

/**
 * The days that were asked for, in UTC.
 *
 * @param to the last one, included; not before {@code from}
 */
public record Window(LocalDate from, LocalDate to) {

  /** The days that both have; as many as none when {@code from} comes after {@code to}. */
  public Window upTo(LocalDate last) {
    return to.isAfter(last) ? new Window(from, last) : this;
  }

  /** The same without the days before {@code first}. */
  public Window startingAt(LocalDate first) {
    return from.isBefore(first) ? new Window(first, to) : this;
  }

  /** Whether there is no day in it. */
  public boolean isEmpty() {
    return from.isAfter(to);
  }
}
