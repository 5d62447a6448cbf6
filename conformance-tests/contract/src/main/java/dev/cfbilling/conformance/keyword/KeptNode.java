package dev.cfbilling.conformance.keyword;

import tools.jackson.core.JsonTokenId;

/**
 * A member of the root with kept records.
 *
 * <p>An object counts as a record itself, even where the contract has an array of records.
 *
 * @param kept which slots it fills
 */
record KeptNode(Node schema, int kept) implements Node {

  @Override
  public void read(BodyReading reading) {
    reading.beginKept(kept, reading.parser().currentTokenId() == JsonTokenId.ID_START_OBJECT);
    schema.read(reading);
  }
}
