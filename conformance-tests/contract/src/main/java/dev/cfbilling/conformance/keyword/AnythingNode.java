package dev.cfbilling.conformance.keyword;

import tools.jackson.core.JsonTokenId;

/** Allows any value; still rejects duplicate keys. */
final class AnythingNode implements Node {
  private final PropertiesKeyword members = PropertiesKeyword.NONE;
  private final ItemsKeyword elements = new ItemsKeyword(this, null, ItemsKeyword.NOT_KEPT);

  @Override
  public void read(BodyReading reading) {
    int token = reading.parser().currentTokenId();
    if (token == JsonTokenId.ID_START_OBJECT) {
      members.read(reading);
    } else if (token == JsonTokenId.ID_START_ARRAY) {
      elements.skip(reading);
    }
  }
}
