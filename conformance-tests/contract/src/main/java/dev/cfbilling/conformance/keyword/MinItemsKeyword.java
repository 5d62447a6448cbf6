package dev.cfbilling.conformance.keyword;

import tools.jackson.databind.JsonNode;

/** {@code minItems}: how many elements an array has at least, known only at its end. */
record MinItemsKeyword(JsonNode allowed, int limit) implements Keyword {

  MinItemsKeyword(JsonNode allowed) {
    this(allowed, allowed.asInt());
  }

  @Override
  public String name() {
    return "minItems";
  }

  /** At its first token, nothing can be said of an array. */
  @Override
  public boolean allows(int token, BodyReading reading) {
    return true;
  }
}
