package dev.cfbilling.reader.publish;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The names of an object's members, which stay in their order. */
final class MemberNames {
  private MemberNames() {}

  /** Replaces a member in its place, since the order of keys is for readers. */
  static void rename(ObjectNode schema, String name, String other, JsonNode value) {
    ObjectNode copy = schema.objectNode();
    schema
        .properties()
        .forEach(
            key -> {
              boolean renamed = key.getKey().equals(name);
              copy.set(renamed ? other : key.getKey(), renamed ? value : key.getValue());
            });
    schema.removeAll();
    schema.setAll(copy);
  }
}
