package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.contract.SpecLocation;

/**
 * One way in which answers depart from the contract.
 *
 * @param place of the schema in the contract's source
 * @param detail the field, the literal as JSON or the keyword; empty when the kind says all
 * @param required whether the contract requires the value in one of its places
 */
record Departure(DepartureKind kind, SpecLocation place, String detail, boolean required) {
  /** Whether it stands for all further values of its place. */
  boolean isMany() {
    return detail.equals(ObservedCounts.MANY);
  }

  Departure with(String other) {
    return new Departure(kind, place, other, required);
  }
}
