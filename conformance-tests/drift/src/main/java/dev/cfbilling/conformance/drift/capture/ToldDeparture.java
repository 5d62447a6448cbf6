package dev.cfbilling.conformance.drift.capture;

/**
 * What is the same in departures from two editions of the contract, which may write it in two
 * places.
 *
 * @param pointer into the body, with {@code *} for array indexes
 */
record ToldDeparture(DepartureKind kind, String pointer, String detail) {
  /** With so many in one body its keys or literals are data, and editions tell nothing. */
  static final int MANY = 1000;

  static ToldDeparture of(Departure departure, Sighting sighting) {
    return new ToldDeparture(departure.kind(), sighting.pointer(), departure.detail());
  }
}
