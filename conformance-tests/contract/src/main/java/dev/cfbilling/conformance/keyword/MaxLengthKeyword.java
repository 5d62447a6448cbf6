package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.schema.KeywordValues;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;

/** {@code maxLength}: the limit of a string's length in characters, not UTF-16 units. */
record MaxLengthKeyword(JsonNode allowed, int limit) implements Keyword {

  MaxLengthKeyword(JsonNode allowed) {
    this(allowed, KeywordValues.count(allowed));
  }

  @Override
  public String name() {
    return "maxLength";
  }

  @Override
  public boolean allows(int token, BodyReading reading) {
    if (token != JsonTokenId.ID_STRING) {
      return true;
    }
    JsonParser parser = reading.parser();
    return parser.getStringLength() <= limit
        || Character.codePointCount(
                parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
            <= limit;
  }
}
