package dev.cfbilling.conformance.keyword.listener;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.schema.ValueForm;
import dev.cfbilling.conformance.schema.Violation;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Hears of a body while it is being read.
 *
 * <p>An element of an array directly below the root is a part, and the rest of the body is one.
 * Keys that are there twice are told at once, everything else at the end of its part: first what is
 * seen, then what is unknown, then the record, then the violations.
 */
public interface Listener {
  /** In place of an element's number: the member itself is the record. */
  long NO_ELEMENT = -1;

  /**
   * A value was held to {@code schema}, for the first time in the body.
   *
   * @param value itself, or one of its kind: a string for any string that is no literal
   */
  void meets(SchemaAt schema, JsonNode value);

  /** The object has the key at {@code pointer} already. */
  void duplicate(String pointer);

  /**
   * {@code schema} names no property like the one at {@code pointer}.
   *
   * @param form of the value, as {@link ValueForm} tells it
   */
  void unknown(SchemaAt schema, String pointer, String form);

  /**
   * A record has been read.
   *
   * @param member of the root that has it, one of those that are kept
   * @param element its number in the array there, or {@link #NO_ELEMENT}
   * @param slots what it has, until this returns
   * @param violations what the schema does not allow of its part
   */
  void record(String member, long element, RecordBuffer slots, List<Violation> violations);

  void violated(Violation violation);
}
