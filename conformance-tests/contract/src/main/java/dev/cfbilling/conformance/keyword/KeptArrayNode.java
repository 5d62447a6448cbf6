package dev.cfbilling.conformance.keyword;

import tools.jackson.core.JsonTokenId;

/**
 * A member of a record that may be an array, and is kept with its elements.
 *
 * @param slot that it fills
 */
record KeptArrayNode(Node schema, int slot) implements Node {

  @Override
  public void read(BodyReading reading) {
    if (reading.parser().currentTokenId() == JsonTokenId.ID_START_ARRAY) {
      reading.slots().takeArray(slot, reading.spelled(schema));
    } else {
      schema.read(reading);
    }
  }
}
