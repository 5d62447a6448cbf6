package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.schema.Violation;
import tools.jackson.databind.JsonNode;

/** {@code writeOnly}: a response should not have the property. */
record WriteOnlyKeyword(JsonNode allowed) implements Keyword {
  private static final String NAME = "writeOnly";

  /** The violation for a value that networknt validates. */
  static Violation violation(SchemaAt schema, String pointer, JsonNode value) {
    return new Violation(
        NAME, pointer, schema.pointer() + "/" + NAME, schema.node().path(NAME), null, value);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean allows(int token, BodyReading reading) {
    return false;
  }
}
