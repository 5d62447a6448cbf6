package dev.cfbilling.conformance.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.node.StringNode;

/**
 * Writes down, as JSON, what is read through it; covers the ways to move on that nodes use. Nothing
 * is kept of what is longer than any list of an account, so that no answer fills the memory.
 */
public final class SpellingParser extends JsonParserDelegate {
  private static final int MAX_CHARACTERS = 1_000_000;

  private final StringBuilder text = new StringBuilder();
  private boolean tooLong;

  /**
   * @param parser on the first token that is written down
   */
  public SpellingParser(JsonParser parser) {
    super(parser);
    write(parser.currentToken());
  }

  /** What was read, the first token included; empty if it is too long. */
  public String text() {
    return tooLong ? "" : text.toString();
  }

  @Override
  public JsonToken nextToken() {
    JsonToken token = delegate.nextToken();
    write(token);
    return token;
  }

  @Override
  public String nextName() {
    String name = delegate.nextName();
    write(delegate.currentToken());
    return name;
  }

  @Override
  public boolean nextName(SerializableString name) {
    boolean same = delegate.nextName(name);
    write(delegate.currentToken());
    return same;
  }

  private void write(JsonToken token) {
    tooLong |= text.length() > MAX_CHARACTERS;
    if (tooLong) {
      return;
    }
    if (!token.isStructEnd() && !isAtStart()) {
      text.append(',');
    }
    switch (token) {
      case PROPERTY_NAME -> text.append(quoted(delegate.currentName())).append(':');
      case VALUE_STRING -> text.append(quoted(delegate.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text.append(delegate.getString());
      default -> text.append(token.asString());
    }
  }

  /** Whether nothing comes before the next token in its object or array. */
  private boolean isAtStart() {
    return text.isEmpty() || "[{:".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String quoted(String value) {
    return JsonSpelling.of(StringNode.valueOf(value));
  }
}
