package dev.cfbilling.conformance.keyword.listener;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.schema.ValueForm;
import dev.cfbilling.conformance.schema.Violation;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Receives events while a body is read.
 *
 * <p>A part is an element of an array directly below the root, or the rest of the body. Duplicate
 * keys are reported at once, everything else at the end of its part, in this order: values seen,
 * unknown properties, the record, violations.
 */
public interface Listener {
  /** Instead of an element's index: the member itself is the record. */
  long NO_ELEMENT = -1;

  /**
   * A value was validated against {@code schema}; called once for each kind of value in a body.
   *
   * @param value itself, or an example of its kind: any string stands for those that are not
   *     literals
   */
  void meets(SchemaAt schema, JsonNode value);

  /** The key at {@code pointer} is a duplicate. */
  void duplicate(String pointer);

  /**
   * {@code schema} does not name the property at {@code pointer}.
   *
   * @param form of the value, see {@link ValueForm}
   */
  void unknown(SchemaAt schema, String pointer, String form);

  /**
   * A record has been read.
   *
   * @param member the kept member of the root that has it
   * @param element its index in the array there, or {@link #NO_ELEMENT}
   * @param slots its values; valid until this method returns
   * @param violations those of its part
   */
  void record(String member, long element, RecordBuffer slots, List<Violation> violations);

  void violated(Violation violation);
}
