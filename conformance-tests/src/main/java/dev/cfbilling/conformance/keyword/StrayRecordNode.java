package dev.cfbilling.conformance.keyword;

import tools.jackson.core.JsonTokenId;

/** A record that is held to nothing, since it is where none should be. */
record StrayRecordNode(PropertiesKeyword members) implements Node {

  @Override
  public void read(Reading reading) {
    if (reading.parser().currentTokenId() == JsonTokenId.ID_START_OBJECT) {
      members.read(reading);
    } else {
      Node.ANYTHING.read(reading);
    }
  }
}
