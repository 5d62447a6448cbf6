package dev.cfbilling.conformance.check.record;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.rule.RecordView;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A record as a validator has read it. */
public interface SentRecord {

  /**
   * The record as rules see it, until the next one is read.
   *
   * @param index its number in the answer
   * @param schema of the record
   * @param reported the properties that the schema check has found wrong, or missing
   */
  RecordView view(int index, SchemaAt schema, Set<String> reported);

  /**
   * What may be other than in the record that was viewed before: some bits for each property, and
   * one for the names of them all.
   */
  long changes();

  /** The bits of {@link #changes} that are about {@code properties}; about the names when empty. */
  long changesOf(List<String> properties);

  /** The value of a property, without what is below it; missing when there is none. */
  JsonNode value(String property);
}
