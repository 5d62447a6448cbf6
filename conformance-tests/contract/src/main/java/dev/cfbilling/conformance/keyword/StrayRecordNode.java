package dev.cfbilling.conformance.keyword;

import tools.jackson.core.JsonTokenId;

/**
 * A record where the contract has an array of records. It is kept but not validated; any other
 * value there has already been read.
 */
record StrayRecordNode(PropertiesKeyword members) implements Node {

  @Override
  public void read(BodyReading reading) {
    if (reading.parser().currentTokenId() == JsonTokenId.ID_START_OBJECT) {
      members.read(reading);
    }
  }
}
