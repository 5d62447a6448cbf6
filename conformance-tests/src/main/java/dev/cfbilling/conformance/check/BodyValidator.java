package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.Body;
import dev.cfbilling.conformance.finding.FindingSink;
import java.io.IOException;

/** Holds a body to a schema. Behind one interface, so that another engine can take its place. */
interface BodyValidator {

  /**
   * Reports everything in {@code body} that is no JSON, or that {@code schema} does not allow.
   *
   * @throws IOException when the recorded body can't be read back
   */
  void validate(Body body, SchemaAt schema, FindingSink findings) throws IOException;
}
