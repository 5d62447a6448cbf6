package dev.cfbilling.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
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
 * Reads an OpenAPI document as a tree: JSON token by token, and else YAML 1.2. It skips what is not
 * asked for: a comparison leaves out text for people, which is most of a large document. Pointers
 * stay the same as in the document.
 *
 * <p>Plain scalars of YAML are those of its core schema: {@code NO} and {@code on} are strings, as
 * dates are. Where OpenAPI allows only a string, in the enum of {@code type: string} as well, a
 * number is the string that was written: {@code 010} and {@code 1e3} stay that.
 */
public final class DocumentReader {
  /** A text that never ends must not fill the memory, or take more than a minute. */
  private static final int MAX_MEGABYTES = 64;

  /** How many characters may precede the first character of JSON. */
  private static final int MAX_SPACE = 4096;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .build())
          .build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final String name;
  private final Depth depth;

  private DocumentReader(JsonParser parser, String name) {
    this.parser = parser;
    this.name = name;
    this.depth = new Depth(name);
  }

  /**
   * The tree; a missing node when the document is empty.
   *
   * @param name what a person calls the document
   * @param keys which keys are read
   * @throws UnreadableException when it is neither JSON nor YAML that JSON can say, or is larger
   *     than 64 MB
   * @throws IOException when the text breaks off
   */
  public static JsonNode read(InputStream in, String name, KeySelection keys) throws IOException {
    return read(
        new InputStreamReader(
            new SizeLimit(in, name, MAX_MEGABYTES),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        name,
        keys);
  }

  /** The same of a text, with all keys. */
  public static JsonNode read(String text, String name) {
    try {
      return read(new StringReader(text), name, KeySelection.ALL);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory can't be read", impossible);
    }
  }

  private static JsonNode read(Reader in, String name, KeySelection keys) throws IOException {
    BufferedReader text = new BufferedReader(in);
    try {
      return beginsAsJson(text) ? json(text, name, keys) : YamlReader.read(text, name, keys);
    } catch (CharacterCodingException notText) {
      throw UnreadableException.noText(name);
    } catch (JacksonIOException broken) {
      if (broken.getCause() instanceof CharacterCodingException) {
        throw UnreadableException.noText(name);
      }
      throw broken.getCause();
    } catch (StreamConstraintsException tooLong) {
      throw UnreadableException.tooLong(name);
    } catch (JacksonException malformed) {
      throw UnreadableException.malformed(
          name, "it can't be read" + beyond(malformed.getLocation()));
    }
  }

  private static String beyond(@Nullable TokenStreamLocation where) {
    return where == null
        ? ""
        : " beyond line %s, column %s".formatted(where.getLineNr(), where.getColumnNr());
  }

  private static JsonNode json(BufferedReader text, String name, KeySelection keys) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        return NODES.missingNode();
      }
      JsonNode tree = new DocumentReader(parser, name).value(keys);
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
  private JsonNode value(KeySelection keys) {
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

  private ObjectNode object(KeySelection keys) {
    depth.enter();
    ObjectNode object = NODES.objectNode();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      if (object.has(key)) {
        int line = parser.currentTokenLocation().getLineNr();
        throw UnreadableException.twice(name, key, " in line " + line);
      }
      JsonToken token = parser.nextToken();
      if (keys.leavesOut(key)) {
        parser.skipChildren();
        parser.finishToken();
      } else {
        object.set(key, value(keys.below(key, token == JsonToken.START_OBJECT)));
      }
    }
    depth.leave();
    return object;
  }

  private ArrayNode array(KeySelection keys) {
    depth.enter();
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(keys));
    }
    depth.leave();
    return array;
  }
}
