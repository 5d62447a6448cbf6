package dev.cfbilling.conformance.keyword;

import tools.jackson.core.JsonTokenId;

/**
 * A member of the root whose records are kept: an object is the record itself.
 *
 * <p>So is an object where the contract has an array of records.
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
