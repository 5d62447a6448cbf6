package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.contract.SpecLocation;

/**
 * One thing that answers have and the contract does not.
 *
 * @param place of the schema in the contract's source
 * @param detail the field, the literal as JSON or the keyword that it is about; empty when the kind
 *     says all
 * @param required whether the contract requires the value to be there, in one of its places
 */
record Departure(DepartureKind kind, SpecLocation place, String detail, boolean required) {
  /** Whether it stands for too many to be told apart. */
  boolean isMany() {
    return detail.equals(ObservedCounts.MANY);
  }

  Departure with(String other) {
    return new Departure(kind, place, other, required);
  }
}
