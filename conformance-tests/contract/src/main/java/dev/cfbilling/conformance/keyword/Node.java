package dev.cfbilling.conformance.keyword;

/** A compiled schema: reads a value and checks it. */
interface Node {
  /** Allows any value; checks only for duplicate keys. */
  Node ANYTHING = new AnythingNode();

  /** Reads the current value to its end. */
  void read(BodyReading reading);
}
