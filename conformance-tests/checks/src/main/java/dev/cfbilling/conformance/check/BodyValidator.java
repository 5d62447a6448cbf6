package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.FindingSink;
import java.io.IOException;
import java.util.Set;

/** Validates a body against a schema. An interface, so that the engine can be replaced. */
interface BodyValidator {

  /**
   * Reports each violation of {@code schema} in {@code body}, and anything that is not JSON.
   *
   * @param columns of records that the contract may not name, and rules read
   * @param observer receives each part once it has been read, so that memory stays bounded
   * @throws IOException when the recorded body can't be read back
   */
  void validate(
      Body body, SchemaAt schema, Set<String> columns, BodyObserver observer, FindingSink findings)
      throws IOException;
}
