package dev.cfbilling.conformance.probe;

import java.time.LocalDate;

/** A requested range of days, both inclusive. */
public record AskedDays(LocalDate from, LocalDate to) {

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  @Override
  public String toString() {
    return "from=" + from + "&to=" + to;
  }
}
