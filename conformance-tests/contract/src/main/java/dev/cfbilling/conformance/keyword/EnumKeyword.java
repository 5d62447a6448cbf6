package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;

/** {@code enum}, of strings, booleans and null. */
final class EnumKeyword implements Keyword {
  private final SchemaAt schema;
  private final JsonNode allowed;

  /** The characters of each literal; null, true and false as in JSON. */
  private final char[][] literals;

  private final int[] tokens;

  /** The number of the first literal in {@link BodyReading#meetsLiteral}. */
  private final int number;

  /**
   * @param schema its literals must satisfy {@link #areKnown}
   */
  EnumKeyword(SchemaAt schema, int number) {
    this.schema = schema;
    this.allowed = schema.node().path("enum");
    this.number = number;
    this.literals = new char[allowed.size()][];
    this.tokens = new int[allowed.size()];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = allowed.get(i).asString("null").toCharArray();
      tokens[i] = allowed.get(i).asToken().id();
    }
  }

  /** Whether every literal is a string, a boolean or null, and so a single token. */
  static boolean areKnown(JsonNode literals) {
    return literals
        .valueStream()
        .allMatch(literal -> literal.isString() || literal.isBoolean() || literal.isNull());
  }

  @Override
  public String name() {
    return "enum";
  }

  @Override
  public JsonNode allowed() {
    return allowed;
  }

  @Override
  public boolean allows(int token, BodyReading reading) {
    for (int i = 0; i < literals.length; i++) {
      if (tokens[i] == token && (token != JsonTokenId.ID_STRING || isText(literals[i], reading))) {
        reading.meetsLiteral(schema, number + i, allowed.get(i));
        return true;
      }
    }
    return false;
  }

  private static boolean isText(char[] literal, BodyReading reading) {
    JsonParser parser = reading.parser();
    int length = parser.getStringLength();
    if (length != literal.length) {
      return false;
    }
    int from = parser.getStringOffset();
    return Arrays.equals(
        parser.getStringCharacters(), from, from + length, literal, 0, literal.length);
  }
}
