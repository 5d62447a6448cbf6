package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.schema.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code required}: the members that an object must have, known only at its end. */
final class RequiredKeyword {
  private final SchemaAt schema;

  /** In the contract's order. */
  private final int[] members;

  /** The same members as a set of bits. */
  private final long[] bits;

  /**
   * @param members their numbers among the object's members, in the contract's order
   * @param count how many members the object may have
   */
  RequiredKeyword(SchemaAt schema, int[] members, int count) {
    this.schema = schema;
    this.members = members.clone();
    this.bits = new long[(count >> 6) + 1];
    for (int member : members) {
      bits[member >> 6] |= 1L << member;
    }
  }

  /** Whether all required members are among {@code seen}. */
  boolean isMet(long[] seen) {
    for (int i = 0; i < bits.length; i++) {
      if ((bits[i] & ~seen[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Reports each required member missing from {@code seen}; the object has just been read. */
  void report(long[] seen, BodyReading reading) {
    JsonNode required = schema.node().path("required");
    for (int i = 0; i < members.length; i++) {
      if ((seen[members[i] >> 6] & 1L << members[i]) == 0) {
        reading.report(
            new Violation(
                "required",
                reading.pointer(),
                schema.pointer() + "/required/" + i,
                required,
                required.get(i).asString(),
                JsonNodeFactory.instance.objectNode()));
      }
    }
  }
}
