package dev.cfbilling.conformance.json;

import dev.cfbilling.conformance.body.Body;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a body token by token in strict UTF-8, and builds trees on request.
 *
 * <p>A duplicate key is reported by its pointer and reading goes on; Jackson's own detection would
 * stop.
 */
public final class BodyReader implements Closeable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final Consumer<String> duplicateKeys;

  /**
   * @param duplicateKeys takes the pointer of each key that its object already has
   */
  public BodyReader(Body body, Consumer<String> duplicateKeys) throws IOException {
    this(BodyTokens.characters(body), duplicateKeys);
  }

  /**
   * Continues from the position of {@code parser}.
   *
   * @param duplicateKeys takes the pointer of each key that its object already has
   */
  public BodyReader(JsonParser parser, Consumer<String> duplicateKeys) {
    this.parser = parser;
    this.duplicateKeys = duplicateKeys;
  }

  /** Moves to the next token; null at the end of the body. */
  public JsonToken next() {
    return parser.nextToken();
  }

  /** Calls {@code member} with each member's name, with the reader on its value. */
  public void eachMember(Consumer<String> member) {
    Set<String> names = new HashSet<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      if (!names.add(name)) {
        duplicateKeys.accept(parser.streamReadContext().pathAsPointer().toString());
      }
      parser.nextToken();
      member.accept(name);
    }
  }

  public JsonToken token() {
    return parser.currentToken();
  }

  /** The current value as a tree. */
  public JsonNode value() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = NODES.objectNode();
        eachMember(name -> object.set(name, value()));
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value());
        }
        yield array;
      }
      default -> scalar();
    };
  }

  private JsonNode scalar() {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new SentNumber(parser.getString());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new IllegalStateException("no value at " + parser.currentToken());
    };
  }

  /** Skips the current value; checks only its syntax and its keys. */
  public void skip() {
    switch (parser.currentToken()) {
      case START_OBJECT -> eachMember(name -> skip());
      case START_ARRAY -> {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          skip();
        }
      }
      default -> parser.finishToken();
    }
  }

  /** Moves to the root value; an empty body fails like malformed JSON. */
  public void expectStart() {
    if (parser.nextToken() == null) {
      throw new UnexpectedEndOfInputException(parser, JsonToken.NOT_AVAILABLE, "no value");
    }
  }

  /** Fails, like malformed JSON, when anything but white space follows the root value. */
  public void expectEnd() {
    if (parser.nextToken() != null) {
      throw new StreamReadException(parser, "content after the end");
    }
  }

  @Override
  public void close() {
    parser.close();
  }
}
