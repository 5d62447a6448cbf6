package dev.cfbilling.conformance.schema;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SchemaDocument;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A library that supports all of JSON Schema; validates what this project does not compile. */
public interface SchemaValidator {

  /** The violations of {@code value}, with pointers below {@code at}. */
  List<Violation> validate(SchemaAt schema, JsonNode value, String at);

  /** Makes validators; found on the class path by {@code ServiceLoader}. */
  interface Provider {
    /** A validator for every schema in {@code document}. */
    SchemaValidator of(SchemaDocument document);
  }
}
