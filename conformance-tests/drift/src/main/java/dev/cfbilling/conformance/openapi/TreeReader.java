package dev.cfbilling.conformance.openapi;

import dev.cfbilling.reader.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * Reads JSON or YAML token by token and keeps what a comparison looks at: not what is written for
 * people, which is most of a large document. Pointers into what is kept are pointers into the
 * document.
 */
final class TreeReader {
  /** How far to look for what JSON begins with. */
  private static final int MAX_SPACE = 4096;

  /** So many values may be repeated by aliases. */
  private static final long ALWAYS_ALLOWED = 1_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder().streamReadConstraints(unbounded()).build();
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(unbounded())
          // "010" is ten: an octal number begins with "0o".
          .disable(YAMLReadFeature.PARSE_OCTAL_NUMBERS)
          .loadSettings(
              LoadSettings.builder()
                  .setSchema(new CoreSchema())
                  .setCodePointLimit(Integer.MAX_VALUE)
                  .build())
          .build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;

  /** A document is a bomb of aliases; the message is a predicate. */
  static final class ExpansionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private ExpansionException() {
      super(
          "expands to more than %s values by its aliases; write out what it means."
              .formatted(ALWAYS_ALLOWED));
    }
  }

  /** How many values there are, each as often as an alias repeats it. */
  private long count;

  private long written;

  /** How many values each anchor stands for. */
  private final Map<String, Long> counts = new HashMap<>();

  /** YAML's anchors: a value that has a name, and is written once for several places. */
  private final Map<String, JsonNode> anchors = new HashMap<>();

  private TreeReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The tree; JSON when it begins so, else YAML.
   *
   * @throws tools.jackson.core.JacksonException when it is neither
   */
  static JsonNode read(InputStream in) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    TokenStreamFactory format = beginsAsJson(text) ? JSON : YAML;
    try (JsonParser parser = format.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        return NODES.missingNode();
      }
      JsonNode tree = new TreeReader(parser).value(Place.KEYWORDS, ReadKeywords.KEYWORDS);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "it goes on after its end");
      }
      return tree;
    }
  }

  /** Leaves the text at its start, behind a byte order mark: YAML's first line may be indented. */
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

  private static StreamReadConstraints unbounded() {
    return StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();
  }

  /**
   * The value that the parser is on.
   *
   * @param place how its scalars are meant
   * @param keys what its keys are
   */
  private JsonNode value(Place place, ReadKeywords keys) {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      String alias = parser.getString();
      count += counts.getOrDefault(alias, 1L);
      if (count > ALWAYS_ALLOWED + written) {
        throw new ExpansionException();
      }
      return anchors.getOrDefault(alias, NODES.missingNode());
    }
    Object anchor = parser.getObjectId();
    long before = count++;
    written++;
    JsonNode value =
        switch (parser.currentToken()) {
          case START_OBJECT -> object(place, keys);
          case START_ARRAY -> array(place, keys);
          default -> PlainScalar.read(parser, place);
        };
    if (anchor != null) {
      anchors.put(anchor.toString(), value);
      counts.put(anchor.toString(), count - before);
    }
    return value;
  }

  private ObjectNode object(Place place, ReadKeywords keys) {
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken token = parser.nextToken();
      if (keys.leavesOut(name) && parser.getObjectId() == null) {
        parser.skipChildren();
        parser.finishToken();
      } else if (name.equals("<<")) {
        JsonNode merged = value(place, keys);
        merged.forEachEntry(object::putIfAbsent);
      } else {
        boolean list = token == JsonToken.START_ARRAY;
        object.set(name, value(place.below(name, false, list), keys.below(name, token)));
      }
    }
    if (place == Place.KEYWORDS) {
      PlainScalar.settleLiterals(object);
    }
    return object;
  }

  private ArrayNode array(Place place, ReadKeywords keys) {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(place, keys));
    }
    return array;
  }
}
