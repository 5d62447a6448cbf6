package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.record.SentRecord;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.keyword.listener.Listener;
import dev.cfbilling.conformance.schema.Violation;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Learns what a body has while a validator reads it. */
interface BodyObserver {
  /** In place of an element's number: the member itself is it. */
  long NO_ELEMENT = Listener.NO_ELEMENT;

  /**
   * A value was held to {@code schema}.
   *
   * @param value itself with all that is below it, or one of its kind alone
   */
  void meets(SchemaAt schema, JsonNode value);

  /**
   * {@code schema} names no property like the one at {@code pointer}.
   *
   * @param form of the value, as {@link Listener} tells it
   */
  void unknown(SchemaAt schema, String pointer, String form);

  /**
   * A record, or an error, has been read.
   *
   * @param member of the root that has it
   * @param element its number in the array there, or {@link #NO_ELEMENT}
   * @param record of use until this returns; empty when it is no object
   * @param violations what the schema does not allow of it
   */
  void record(String member, long element, Optional<SentRecord> record, List<Violation> violations);
}
