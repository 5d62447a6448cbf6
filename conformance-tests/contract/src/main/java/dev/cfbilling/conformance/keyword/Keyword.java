package dev.cfbilling.conformance.keyword;

import tools.jackson.databind.JsonNode;

/** A constraint on a value that its first token decides. */
interface Keyword {

  /** The name in JSON Schema. */
  String name();

  /** The keyword's argument in the contract. */
  JsonNode allowed();

  /** Whether the current value satisfies the keyword. */
  boolean allows(int token, BodyReading reading);
}
