package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.schema.KeywordValues;
import tools.jackson.databind.JsonNode;

/** {@code minItems}: the least number of elements, known only at the end of an array. */
record MinItemsKeyword(JsonNode allowed, int limit) implements Keyword {

  MinItemsKeyword(JsonNode allowed) {
    this(allowed, KeywordValues.count(allowed));
  }

  @Override
  public String name() {
    return "minItems";
  }

  /** Always true: the first token does not decide it. */
  @Override
  public boolean allows(int token, BodyReading reading) {
    return true;
  }
}
