package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.mock.usage.RequestedDays;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of the archive: the answer to a reading, or that for some of its days.
 *
 * @param days that it has; empty for a body without days
 */
record BodyPart(DatedQuestion reading, Optional<RequestedDays> days) {
  private static final int DATE_LENGTH = 10;

  static BodyPart whole(DatedQuestion reading) {
    return new BodyPart(reading, reading.asked());
  }

  /** Whether it has not all days of the reading. */
  boolean isShortened() {
    return !days.equals(reading.asked());
  }

  /** Whether its first day is this one. */
  boolean startsOn(LocalDate day) {
    return days.filter(own -> own.from().equals(day)).isPresent();
  }

  /** Whether its last day is this one. */
  boolean endsOn(LocalDate day) {
    return days.filter(own -> own.to().equals(day)).isPresent();
  }

  /** Whether a record is of one of its days. */
  boolean has(ObjectNode row) {
    LocalDate day = dayOf(row);
    return days.filter(own -> !day.isBefore(own.from()) && !day.isAfter(own.to())).isPresent();
  }

  static LocalDate dayOf(ObjectNode row) {
    return LocalDate.parse(row.path("ChargePeriodStart").asString().substring(0, DATE_LENGTH));
  }

  /** The file's name, without an ending. */
  String name() {
    return days.map(own -> own.from() + "_" + own.to()).orElse("usage");
  }
}
