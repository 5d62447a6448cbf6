package dev.cfbilling.conformance.keyword;

/** What a value is held to while it is being read. */
interface Node {
  /** Holds values to nothing; only their keys are looked at. */
  Node ANYTHING = new AnythingNode();

  /** Reads the value that {@code reading} is on, to its end. */
  void read(BodyReading reading);
}
