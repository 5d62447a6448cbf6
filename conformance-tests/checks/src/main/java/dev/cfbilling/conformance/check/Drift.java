package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;

/** Reports properties that the contract does not know: the first sign that the API has moved. */
record Drift(FindingSink findings) {
  static final Explanation PROPERTY = Explanation.of(Drift.class, "drift.property");

  /** {@code schema} names no property like the one at {@code pointer}, of that form. */
  void see(SchemaAt schema, String pointer, String form) {
    findings.add(
        Finding.inBody(
                PROPERTY,
                pointer,
                schema.location().child("properties"),
                SchemaFinding.place(pointer) + " is not in the contract; the API may have grown it")
            .about(form));
  }
}
