package dev.cfbilling.reader;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
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
record PlainScalar(String text, JsonNode value) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final CoreScalarResolver CORE = new CoreScalarResolver(false);
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern RADIX = Pattern.compile("0(o[0-7]+|x[0-9a-fA-F]+)");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final int MAX_LENGTH = 1000;
  private static final Set<String> LITERALS =
      Set.of("const", "default", "enum", "example", "examples", "value");
  private static final Set<String> LISTS = Set.of("enum", "examples");
  private static final Set<String> STRING_OR_NULL = Set.of("string", "null");

  /**
   * The value of a scalar. A literal of a schema stays undecided until {@link #settleLiterals},
   * since the schema's type may follow later.
   *
   * @param document what a person calls the document
   */
  static JsonNode read(ScalarEvent scalar, Place place, String document) {
    JsonNode value = value(tag(scalar), scalar.getValue(), document);
    if (value.isString() || value.isNull()) {
      return value;
    }
    return switch (place) {
      case TEXT -> NODES.stringNode(scalar.getValue());
      case DATA -> NODES.pojoNode(new PlainScalar(scalar.getValue(), value));
      default -> value;
    };
  }

  private static Tag tag(ScalarEvent scalar) {
    return scalar
        .getTag()
        .map(written -> written.equals("!") ? Tag.STR : new Tag(written))
        .orElseGet(() -> scalar.isPlain() ? CORE.resolve(scalar.getValue(), true) : Tag.STR);
  }

  private static JsonNode value(Tag tag, String text, String document) {
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL) && BOOLEAN.matcher(text).matches()) {
      return NODES.booleanNode(text.toLowerCase(Locale.ROOT).equals("true"));
    }
    boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
    return number ? number(text, document) : NODES.stringNode(text);
  }

  /** An infinity, which JSON does not have, is a string. */
  private static JsonNode number(String text, String document) {
    if (text.length() > MAX_LENGTH) {
      throw UnreadableException.tooLong(document);
    }
    if (INTEGER.matcher(text).matches()) {
      return DocumentReader.integer(new BigInteger(text));
    }
    if (RADIX.matcher(text).matches()) {
      int radix = text.charAt(1) == 'o' ? 8 : 16;
      return DocumentReader.integer(new BigInteger(text.substring(2), radix));
    }
    try {
      return DECIMAL.matcher(text).matches()
          ? NODES.numberNode(new BigDecimal(text))
          : NODES.stringNode(text);
    } catch (NumberFormatException exponent) {
      throw UnreadableException.tooLong(document);
    }
  }

  /**
   * Turns the literals of a schema into strings if it allows only those, else into their values.
   */
  static void settleLiterals(ObjectNode schema) {
    boolean asText = allowsStringsOnly(schema.path("type"));
    for (String keyword : LITERALS) {
      JsonNode literals = schema.get(keyword);
      if (literals instanceof ArrayNode array && LISTS.contains(keyword)) {
        settleItems(array, asText);
      } else if (literals != null) {
        schema.set(keyword, settled(literals, asText));
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
      settleItems(array, false);
    } else if (literal instanceof ObjectNode object) {
      List.copyOf(object.propertyNames())
          .forEach(name -> object.set(name, settled(object.get(name), false)));
    }
    return literal;
  }

  private static void settleItems(ArrayNode array, boolean asText) {
    for (int i = 0; i < array.size(); i++) {
      array.set(i, settled(array.get(i), asText));
    }
  }
}
