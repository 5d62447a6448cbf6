package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.json.SentNumber;
import java.util.List;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;

/** {@code type}: the tokens that a value may begin with. */
final class TypeKeyword implements Keyword {
  private final JsonNode allowed;

  /** A bit for each kind of token. */
  private final int tokens;

  private final boolean integer;

  /**
   * @param allowed a type or a list of types
   */
  TypeKeyword(JsonNode allowed) {
    this.allowed = allowed;
    int bits = 0;
    boolean integral = false;
    for (JsonNode type : allowed.isArray() ? allowed : List.of(allowed)) {
      bits |= tokens(type.asString());
      integral |= type.asString().equals("integer");
    }
    this.tokens = bits;
    this.integer = integral;
  }

  private static int tokens(String type) {
    return switch (type) {
      case "object" -> 1 << JsonTokenId.ID_START_OBJECT;
      case "array" -> 1 << JsonTokenId.ID_START_ARRAY;
      case "string" -> 1 << JsonTokenId.ID_STRING;
      case "boolean" -> 1 << JsonTokenId.ID_TRUE | 1 << JsonTokenId.ID_FALSE;
      case "null" -> 1 << JsonTokenId.ID_NULL;
      case "integer" -> 1 << JsonTokenId.ID_NUMBER_INT;
      case "number" -> 1 << JsonTokenId.ID_NUMBER_INT | 1 << JsonTokenId.ID_NUMBER_FLOAT;
      default -> throw new IllegalArgumentException(type + " is no type of JSON Schema");
    };
  }

  @Override
  public String name() {
    return "type";
  }

  @Override
  public JsonNode allowed() {
    return allowed;
  }

  /** As in JSON Schema, {@code 12.0} is an integer. */
  @Override
  public boolean allows(int token, BodyReading reading) {
    return (tokens & 1 << token) != 0
        || (integer
            && token == JsonTokenId.ID_NUMBER_FLOAT
            && new SentNumber(reading.parser().getString()).canConvertToExactIntegral());
  }
}
