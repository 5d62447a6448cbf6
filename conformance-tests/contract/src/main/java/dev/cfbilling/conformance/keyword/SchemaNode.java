package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.json.SentNumber;
import dev.cfbilling.conformance.schema.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One compiled schema; thread-safe.
 *
 * <p>The compiler creates it first and defines its keywords afterwards: a schema may contain
 * itself.
 */
final class SchemaNode implements Node {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SchemaAt schema;
  private final int number;
  private @Nullable TypeKeyword type;
  private Keyword[] keywords = {};
  private PropertiesKeyword properties = PropertiesKeyword.NONE;
  private ItemsKeyword items = new ItemsKeyword(Node.ANYTHING, null, ItemsKeyword.NOT_KEPT);

  /** Reads a value of a wrong type. */
  private Node otherwise = Node.ANYTHING;

  /**
   * @param number unique among the nodes of a compiled schema
   */
  SchemaNode(SchemaAt schema, int number) {
    this.schema = schema;
    this.number = number;
  }

  /**
   * Sets the keywords, once.
   *
   * @param keywords decided by a value's first token; without the type
   * @param otherwise reads a value of a wrong type
   */
  void define(
      @Nullable TypeKeyword type,
      List<Keyword> keywords,
      PropertiesKeyword properties,
      ItemsKeyword items,
      Node otherwise) {
    this.type = type;
    this.keywords = keywords.toArray(Keyword[]::new);
    this.properties = properties;
    this.items = items;
    this.otherwise = otherwise;
  }

  SchemaAt schema() {
    return schema;
  }

  int number() {
    return number;
  }

  @Override
  public void read(BodyReading reading) {
    int token = reading.parser().currentTokenId();
    reading.meets(this, token);
    if (type != null && !type.allows(token, reading)) {
      report(type, token, reading);
      otherwise.read(reading);
      return;
    }
    for (Keyword keyword : keywords) {
      if (!keyword.allows(token, reading)) {
        report(keyword, token, reading);
      }
    }
    if (token == JsonTokenId.ID_START_OBJECT) {
      properties.read(reading);
    } else if (token == JsonTokenId.ID_START_ARRAY) {
      items.read(this, reading);
    }
  }

  private void report(Keyword keyword, int token, BodyReading reading) {
    report(keyword, reading, value(token, reading));
  }

  /** Reports that the current value, or the one just read, violates {@code keyword}. */
  void report(Keyword keyword, BodyReading reading, JsonNode value) {
    reading.report(
        new Violation(
            keyword.name(),
            reading.pointer(),
            schema.pointer() + "/" + keyword.name(),
            keyword.allowed(),
            null,
            value));
  }

  /** The value to quote in a sentence; for an object or array an empty one. */
  private static JsonNode value(int token, BodyReading reading) {
    return switch (token) {
      case JsonTokenId.ID_START_OBJECT -> NODES.objectNode();
      case JsonTokenId.ID_START_ARRAY -> NODES.arrayNode();
      case JsonTokenId.ID_STRING -> NODES.stringNode(reading.parser().getString());
      case JsonTokenId.ID_TRUE -> NODES.booleanNode(true);
      case JsonTokenId.ID_FALSE -> NODES.booleanNode(false);
      case JsonTokenId.ID_NULL -> NODES.nullNode();
      default -> new SentNumber(reading.parser().getString());
    };
  }
}
