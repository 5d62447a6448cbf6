package dev.cfbilling.conformance.probe;

import java.time.LocalDate;

/**
 * Days that are asked for.
 *
 * @param from the first of them
 * @param to the last of them
 */
public record AskedDays(LocalDate from, LocalDate to) {

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  @Override
  public String toString() {
    return "from=" + from + "&to=" + to;
  }
}
