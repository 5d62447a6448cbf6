package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.record.SentRecord;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.keyword.listener.Listener;
import dev.cfbilling.conformance.schema.Violation;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Receives the parts of a body while a validator reads it. */
interface BodyObserver {
  /** Instead of an element's index: the member itself is the record. */
  long NO_ELEMENT = Listener.NO_ELEMENT;

  /**
   * A value was validated against {@code schema}.
   *
   * @param value itself with everything below it, or an example of its kind
   */
  void meets(SchemaAt schema, JsonNode value);

  /**
   * {@code schema} does not name the property at {@code pointer}.
   *
   * @param form of the value, see {@link Listener}
   */
  void unknown(SchemaAt schema, String pointer, String form);

  /**
   * A record, or an error, has been read.
   *
   * @param member of the root that has it
   * @param element its index in the array there, or {@link #NO_ELEMENT}
   * @param record valid until this method returns; empty when it is not an object
   * @param violations of the record's schema
   */
  void record(String member, long element, Optional<SentRecord> record, List<Violation> violations);
}
