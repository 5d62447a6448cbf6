package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.rule.RecordView;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A record as a validator has read it. */
interface SentRecord {

  /**
   * The record as rules see it, until the next one is read.
   *
   * @param index its number in the answer
   * @param schema of the record
   * @param reported the properties that the schema check has found wrong, or missing
   */
  RecordView view(int index, SchemaAt schema, Set<String> reported);

  /** The value of a property, without what is below it; missing when there is none. */
  JsonNode value(String property);
}
