package dev.cfbilling.conformance.keyword;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A root that networknt validates, with the records in it. */
record ForeignEnvelope(ForeignNode root, List<Kept> kept) implements Node {

  @Override
  public void read(BodyReading reading) {
    JsonNode tree = root.readTree(reading);
    for (int i = 0; i < kept.size(); i++) {
      JsonNode member = tree.path(kept.get(i).member());
      reading.beginKept(i, member.isObject());
      ForeignNode.keep(member, reading);
    }
  }
}
