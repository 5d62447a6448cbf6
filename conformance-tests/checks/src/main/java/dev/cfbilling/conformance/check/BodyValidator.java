package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.FindingSink;
import java.io.IOException;

/** Holds a body to a schema. Behind one interface, so that another engine can take its place. */
interface BodyValidator {

  /**
   * Reports everything in {@code body} that is no JSON, or that {@code schema} does not allow.
   *
   * @param observer sees each part once it has been read; they are never all in memory
   * @throws IOException when the recorded body can't be read back
   */
  void validate(Body body, SchemaAt schema, BodyObserver observer, FindingSink findings)
      throws IOException;
}
