package dev.cfbilling.conformance.keyword;

import tools.jackson.databind.JsonNode;

/** What a schema demands of a value, looked at on its first token. */
interface Keyword {

  /** As JSON Schema spells it. */
  String name();

  /** What stands under it in the contract. */
  JsonNode allowed();

  /** Whether the value that {@code reading} is on is as the keyword has it. */
  boolean allows(int token, BodyReading reading);
}
