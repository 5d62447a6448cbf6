package dev.cfbilling.conformance.check.record;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.rule.RecordView;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A record that a validator has read. */
public interface SentRecord {

  /**
   * The record for rules; valid until the next one is read.
   *
   * @param index its index in the response
   * @param schema of the record
   * @param reported the properties for which the schema check has reported a violation
   */
  RecordView view(int index, SchemaAt schema, Set<String> reported);

  /** Bits of the properties that changed since the last record, and a bit for the list of names. */
  long changes();

  /** The bits of {@link #changes} for {@code properties}; the bit of the names if empty. */
  long changesOf(List<String> properties);

  /** The value of a property; an object or array without its content; missing when absent. */
  JsonNode value(String property);
}
