package dev.cfbilling.conformance.schema;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SchemaDocument;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A library that knows every keyword of JSON Schema, for those that are not looked at here. */
public interface SchemaValidator {

  /** What {@code value} gets wrong, each with its pointer below {@code at}. */
  List<Violation> validate(SchemaAt schema, JsonNode value, String at);

  /** Makes validators; found on the class path, as Java's services are. */
  interface Provider {
    /** A validator of every schema in {@code document}. */
    SchemaValidator of(SchemaDocument document);
  }
}
