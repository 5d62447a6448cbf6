package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Severity;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reports properties that the contract does not know: the first sign that the API has moved. */
record Drift(FindingSink findings) {
  static final String PROPERTY = "drift.property";

  /**
   * Looks at one part.
   *
   * @param pointer where {@code value} is in the body
   */
  void see(SchemaAt schema, String pointer, JsonNode value) {
    if (value.isObject()) {
      value.forEachEntry((name, child) -> seeProperty(schema, pointer, name, child));
    } else if (value.isArray() && schema.items().isPresent()) {
      SchemaAt items = schema.items().get();
      for (int i = 0; i < value.size(); i++) {
        see(items, pointer + "/" + i, value.get(i));
      }
    }
  }

  private void seeProperty(SchemaAt schema, String pointer, String name, JsonNode value) {
    Optional<SchemaAt> property = schema.property(name);
    if (property.isPresent()) {
      if (value.isContainer()) {
        see(property.get(), pointer + "/" + JsonPointers.escape(name), value);
      }
    } else if (schema.node().has("properties") && !schema.node().has("additionalProperties")) {
      String at = pointer + "/" + JsonPointers.escape(name);
      findings.add(
          new Finding(
              PROPERTY,
              Severity.WARNING,
              Optional.of(at),
              schema.location().child("properties"),
              SchemaFinding.place(at) + " is not in the contract; the API may have grown it"));
    }
  }
}
