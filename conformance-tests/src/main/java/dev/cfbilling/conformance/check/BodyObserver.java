package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Sees every part of a body that a validator has read, beside the schema that it was held to. */
@FunctionalInterface
interface BodyObserver {

  /**
   * Takes note of one part.
   *
   * @param pointer where {@code value} is in the body
   * @param violations what the schema does not allow of it
   */
  void see(SchemaAt schema, String pointer, JsonNode value, List<Violation> violations);
}
