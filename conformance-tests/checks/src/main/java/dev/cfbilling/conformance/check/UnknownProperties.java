package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;

/** Reports properties that the contract does not name: the first sign of API drift. */
record UnknownProperties(FindingSink findings) {
  static final Explanation PROPERTY = Explanation.of(UnknownProperties.class, "drift.property");

  /** Reports the property at {@code pointer}, with a value of that form. */
  void report(SchemaAt schema, String pointer, String form) {
    findings.add(
        Finding.inBody(
                PROPERTY,
                pointer,
                schema.location().child("properties"),
                SchemaFinding.place(pointer) + " is not in the contract; the API may have grown it")
            .about(form));
  }
}
