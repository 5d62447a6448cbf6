package dev.cfbilling.conformance.openapi.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON token by token, and leaves YAML to {@link YamlTreeReader}. It skips what is not asked
 * for: a comparison leaves out text for people, which is most of a large document. Pointers stay
 * the same as in the document.
 */
public final class TreeReader {
  /** How many characters may precede the first character of JSON. */
  private static final int MAX_SPACE = 4096;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;

  private TreeReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The tree, read as JSON or else as YAML.
   *
   * @param keys what the keys at the top are; decides what is left out
   * @throws TreeException when it is neither
   */
  public static JsonNode read(InputStream in, ReadKeywords keys) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    try {
      return beginsAsJson(text) ? json(text, keys) : YamlTreeReader.read(text, keys);
    } catch (CharacterCodingException notText) {
      throw TreeException.noText();
    } catch (JacksonIOException broken) {
      if (broken.getCause() instanceof CharacterCodingException) {
        throw TreeException.noText();
      }
      throw broken.getCause();
    } catch (StreamConstraintsException tooMuch) {
      throw TreeException.tooMuch();
    } catch (JacksonException malformed) {
      throw TreeException.beyond(beyond(malformed.getLocation()));
    }
  }

  private static String beyond(@Nullable TokenStreamLocation where) {
    return where == null
        ? ""
        : " beyond line %s, column %s".formatted(where.getLineNr(), where.getColumnNr());
  }

  private static JsonNode json(BufferedReader text, ReadKeywords keys) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        return NODES.missingNode();
      }
      JsonNode tree = new TreeReader(parser).value(keys);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "it goes on after its end");
      }
      return tree;
    }
  }

  /**
   * Whether it begins as JSON; resets the text to its start, after a byte order mark, since YAML's
   * first line may be indented.
   */
  private static boolean beginsAsJson(BufferedReader text) throws IOException {
    text.mark(MAX_SPACE);
    int c = text.read();
    if (c == '\ufeff') {
      text.mark(MAX_SPACE);
      c = text.read();
    }
    for (int i = 1; i < MAX_SPACE && Character.isWhitespace(c); i++) {
      c = text.read();
    }
    text.reset();
    return c == '{' || c == '[';
  }

  /** The current value of the parser. */
  private JsonNode value(ReadKeywords keys) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(keys);
      case START_ARRAY -> array(keys);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> integer(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  /** Uses the smallest node type, since numbers of different node types are never equal. */
  static JsonNode integer(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return NODES.numberNode(value.intValueExact());
    }
    return value.bitLength() < Long.SIZE
        ? NODES.numberNode(value.longValueExact())
        : NODES.numberNode(value);
  }

  private ObjectNode object(ReadKeywords keys) {
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken token = parser.nextToken();
      if (keys.leavesOut(name)) {
        parser.skipChildren();
        parser.finishToken();
      } else {
        object.set(name, value(keys.below(name, token == JsonToken.START_OBJECT)));
      }
    }
    return object;
  }

  private ArrayNode array(ReadKeywords keys) {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(keys));
    }
    return array;
  }
}
