package dev.cfbilling.conformance.openapi;

import dev.cfbilling.reader.Place;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A number or a boolean of YAML, which is a string where OpenAPI allows only that.
 *
 * @param text as it is written
 * @param value what it is otherwise
 */
record PlainScalar(String text, JsonNode value) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NOT_FINITE = Pattern.compile("(?i)[-+]?\\.inf|\\.nan");
  private static final Set<String> LITERALS = Set.of("const", "default", "enum");
  private static final Set<String> STRING_OR_NULL = Set.of("string", "null");

  /**
   * The scalar that a parser is on. A literal of a schema waits for {@link #settleLiterals}, since
   * the schema's type may come later.
   */
  static JsonNode read(JsonParser parser, Place place) {
    JsonNode value = value(parser);
    if (!(parser instanceof YAMLParser) || value.isString() || value.isNull()) {
      return value;
    }
    return switch (place) {
      case TEXT -> NODES.stringNode(parser.getString());
      case DATA -> NODES.pojoNode(new PlainScalar(parser.getString(), value));
      default -> value;
    };
  }

  private static JsonNode value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          // JSON has no infinity.
          NOT_FINITE.matcher(parser.getString()).matches()
              ? NODES.stringNode(parser.getString())
              : NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  /** Makes the literals of a schema strings if it allows strings only, else what they are. */
  static void settleLiterals(ObjectNode schema) {
    for (String keyword : LITERALS) {
      JsonNode literals = schema.get(keyword);
      if (literals instanceof ArrayNode array && keyword.equals("enum")) {
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
