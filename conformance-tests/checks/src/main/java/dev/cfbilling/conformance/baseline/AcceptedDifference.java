package dev.cfbilling.conformance.baseline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A difference between an upstream document and the contract that a team has accepted.
 *
 * @param kind such as {@code field.added}
 * @param place in the contract, as in {@code schemas/Usage.yaml#/properties}
 * @param what the change, in a sentence without a full stop
 * @param firstSeen the first day, in UTC
 * @param lastSeen the last day, in UTC
 * @param reason why it is accepted; empty until somebody writes it
 * @param expires the day from which it fails again; empty for none
 */
public record AcceptedDifference(
    String kind,
    String place,
    String what,
    LocalDate firstSeen,
    LocalDate lastSeen,
    String reason,
    Optional<LocalDate> expires) {

  /** Whether it fails again on this day. */
  public boolean isExpired(LocalDate day) {
    return expires.isPresent() && !day.isBefore(expires.get());
  }
}
