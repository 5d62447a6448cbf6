package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.exchange.Body;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a body token by token, in strict UTF-8, and builds trees of the parts that are asked for.
 *
 * <p>A key that an object has twice is reported by its pointer and reading goes on, where Jackson's
 * own detection would end it.
 */
public final class BodyReader implements Closeable {
  private static final int MAX_NUMBER_LENGTH = 100_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final Consumer<String> duplicateKeys;

  /**
   * @param duplicateKeys takes the pointer of each key that its object has already
   */
  public BodyReader(Body body, Consumer<String> duplicateKeys) throws IOException {
    this.parser = parser(body);
    this.duplicateKeys = duplicateKeys;
  }

  /** The tokens of a body that must be UTF-8. */
  static JsonParser parser(Body body) throws IOException {
    // A reader over a strict decoder: Jackson's own would guess UTF-16 and pass over a BOM.
    InputStreamReader characters =
        new InputStreamReader(
            body.open(),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return JSON.createParser(ObjectReadContext.empty(), new BufferedReader(characters));
  }

  /** Moves on; null at the end of the body. */
  public JsonToken next() {
    return parser.nextToken();
  }

  /** Each member's name, with the reader on its value. */
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

  /** The value that the reader is on, as a tree. */
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

  /** Passes over the value that the reader is on; only its syntax and its keys are looked at. */
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

  /** Moves to the root value; fails, as malformed JSON does, when there is none. */
  public void expectStart() {
    if (parser.nextToken() == null) {
      throw new UnexpectedEndOfInputException(parser, JsonToken.NOT_AVAILABLE, "no value");
    }
  }

  /** Fails, as malformed JSON does, when anything but white space follows the root value. */
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
