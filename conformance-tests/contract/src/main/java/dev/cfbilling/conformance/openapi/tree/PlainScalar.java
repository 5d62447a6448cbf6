package dev.cfbilling.conformance.openapi.tree;

import dev.cfbilling.reader.Place;
import dev.cfbilling.reader.ScalarJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * A plain YAML number or boolean; it becomes a string where the schema allows only strings.
 *
 * @param text as written
 * @param value the number or boolean
 */
public record PlainScalar(String text, JsonNode value) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
  private static final int MAX_NUMBER_LENGTH = 1000;
  private static final Set<String> LITERALS =
      Set.of("const", "default", "enum", "example", "examples", "value");
  private static final Set<String> LISTS = Set.of("enum", "examples");
  private static final Set<String> STRING_OR_NULL = Set.of("string", "null");

  /**
   * The value of a scalar. A literal of a schema stays undecided until {@link #settleLiterals},
   * since the schema's type may follow later.
   */
  static JsonNode read(ScalarEvent scalar, Place place) {
    String text = scalar.getValue();
    String json = ScalarJson.json(scalar);
    if (json.startsWith("\"")) {
      return NODES.stringNode(text);
    }
    JsonNode value =
        switch (json) {
          case "null" -> NODES.nullNode();
          case "true", "false" -> NODES.booleanNode(json.equals("true"));
          default -> number(json);
        };
    if (value.isNull()) {
      return value;
    }
    return switch (place) {
      case TEXT -> NODES.stringNode(text);
      case DATA -> NODES.pojoNode(new PlainScalar(text, value));
      default -> value;
    };
  }

  private static JsonNode number(String json) {
    if (json.length() > MAX_NUMBER_LENGTH) {
      throw TreeException.tooMuch();
    }
    return INTEGER.matcher(json).matches()
        ? TreeReader.integer(new BigInteger(json))
        : NODES.numberNode(new BigDecimal(json));
  }

  /**
   * Turns the literals of a schema into strings if it allows only those, else into their values.
   */
  static void settleLiterals(ObjectNode schema) {
    for (String keyword : LITERALS) {
      JsonNode literals = schema.get(keyword);
      if (literals instanceof ArrayNode array && LISTS.contains(keyword)) {
        boolean asText = allowsStringsOnly(schema.path("type"));
        for (int i = 0; i < array.size(); i++) {
          array.set(i, settled(array.get(i), asText));
        }
      } else if (literals != null) {
        schema.set(keyword, settled(literals, allowsStringsOnly(schema.path("type"))));
      }
    }
  }

  private static boolean allowsStringsOnly(JsonNode type) {
    return type.isArray()
        ? type.valueStream().anyMatch(JsonNode::isString)
            && type.valueStream().allMatch(name -> STRING_OR_NULL.contains(name.asString("null")))
        : type.asString("").equals("string");
  }

  private static JsonNode settled(JsonNode literal, boolean asText) {
    if (literal instanceof POJONode pojo && pojo.getPojo() instanceof PlainScalar scalar) {
      return asText ? NODES.stringNode(scalar.text) : scalar.value;
    }
    if (literal instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, settled(array.get(i), false));
      }
    } else if (literal instanceof ObjectNode object) {
      List.copyOf(object.propertyNames())
          .forEach(name -> object.set(name, settled(object.get(name), false)));
    }
    return literal;
  }
}
