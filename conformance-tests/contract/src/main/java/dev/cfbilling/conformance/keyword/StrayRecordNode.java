package dev.cfbilling.conformance.keyword;

import tools.jackson.core.JsonTokenId;

/**
 * A record that is held to nothing, since it is where an array of them should be; anything else
 * there is read already.
 */
record StrayRecordNode(PropertiesKeyword members) implements Node {

  @Override
  public void read(BodyReading reading) {
    if (reading.parser().currentTokenId() == JsonTokenId.ID_START_OBJECT) {
      members.read(reading);
    }
  }
}
