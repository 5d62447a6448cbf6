package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.json.DateTimeFormat;
import dev.cfbilling.conformance.json.IntegerRange;
import dev.cfbilling.conformance.json.SentNumber;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;

/** {@code format}, limited to those that the contract uses. */
final class FormatKeyword implements Keyword {
  private static final Set<String> KNOWN = Set.of("date", "date-time", "int32", "int64");

  /** A number of at most this many digits always fits into 32 or 64 bits. */
  private static final int SURE_OF_32 = 9;

  private static final int SURE_OF_64 = 18;

  private final JsonNode allowed;

  /** Of an integer; 0 for dates, with or without a time. */
  private final int bits;

  private final boolean hasTime;

  /**
   * @param allowed must satisfy {@link #isKnown}
   */
  FormatKeyword(JsonNode allowed) {
    this.allowed = allowed;
    String format = allowed.asString();
    this.bits = format.startsWith("int") ? Integer.parseInt(format.substring("int".length())) : 0;
    this.hasTime = format.equals("date-time");
  }

  static boolean isKnown(JsonNode format) {
    return KNOWN.contains(format.asString(""));
  }

  @Override
  public String name() {
    return "format";
  }

  @Override
  public JsonNode allowed() {
    return allowed;
  }

  @Override
  public boolean allows(int sent, BodyReading reading) {
    JsonParser parser = reading.parser();
    if (bits == 0) {
      return sent != JsonTokenId.ID_STRING || isWellFormed(parser);
    }
    boolean number = sent == JsonTokenId.ID_NUMBER_INT || sent == JsonTokenId.ID_NUMBER_FLOAT;
    return !number || fits(sent, parser);
  }

  private boolean isWellFormed(JsonParser parser) {
    char[] chars = parser.getStringCharacters();
    int from = parser.getStringOffset();
    int length = parser.getStringLength();
    return hasTime
        ? DateTimeFormat.problemWithDateTime(chars, from, length) == null
        : DateTimeFormat.problemWithDate(chars, from, length) == null;
  }

  private boolean fits(int sent, JsonParser parser) {
    return (sent == JsonTokenId.ID_NUMBER_INT
            && parser.getStringLength() <= (bits == 32 ? SURE_OF_32 : SURE_OF_64))
        || IntegerRange.problem(new SentNumber(parser.getString()), bits).isEmpty();
  }
}
