package dev.cfbilling.conformance.oracle;

import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes documents that a schema allows, of all that it allows. */
final class RandomDocuments {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String[] TEXTS = {
    "", "x", "USD", "Workers — daily", "a\\\"b", "\\u0041\\u00e9", "😀", "n/a", "Count", "GB-Months"
  };
  private static final String[] DATE_TIMES = {
    "2025-05-01T00:00:00Z", "2025-05-02T00:00:00Z", "2024-02-29T23:59:59.3456z",
    "2025-06-01t00:00:00+00:00", "2016-12-31T23:59:60Z", "2025-07-01T02:00:00-02:30"
  };
  private static final String[] NUMBERS = {
    "0", "-0", "1.50", "5e-6", "12345678901234567890.5", "1E+3", "-7", "0.1", "1e400", "1e-400"
  };
  private static final String[] INTEGERS = {
    "0", "-0", "12", "12.0", "1.2e1", "2147483647", "-2147483648", "150000"
  };
  private static final int MAX_DEPTH = 8;

  private final Random random;

  RandomDocuments(Random random) {
    this.random = random;
  }

  /** JSON, with white space here and there. */
  String of(SchemaAt schema) {
    StringBuilder json = new StringBuilder();
    value(schema, json, 0);
    return json.toString();
  }

  private void value(SchemaAt schema, StringBuilder json, int depth) {
    JsonNode node = schema.node();
    JsonNode types = node.path("type");
    boolean nullable = types.isArray() && random.nextInt(4) == 0;
    if (node.has("enum")) {
      json.append(node.get("enum").get(random.nextInt(node.get("enum").size())));
    } else if (nullable) {
      json.append("null");
    } else {
      typed(types.isArray() ? types.get(0).asString() : types.asString(""), schema, json, depth);
    }
    json.append(random.nextInt(20) == 0 ? "\n " : "");
  }

  private void typed(String type, SchemaAt schema, StringBuilder json, int depth) {
    switch (type) {
      case "object" -> object(schema, json, depth);
      case "array" -> array(schema, json, depth);
      case "string" -> text(schema.node(), json);
      case "boolean" -> json.append(random.nextBoolean());
      case "integer" -> json.append(oneOf(INTEGERS));
      case "number" -> json.append(oneOf(NUMBERS));
      default -> json.append(NODES.nullNode());
    }
  }

  /** Texts and literals under any keys. */
  private void map(JsonNode alternatives, StringBuilder json) {
    json.append('{');
    for (int i = random.nextInt(3); i > 0; i--) {
      JsonNode chosen = alternatives.get(random.nextInt(alternatives.size()));
      String text = '"' + oneOf(TEXTS) + '"';
      json.append("\"k").append(i).append("\":").append(chosen.at("/enum/0").asString(text));
      json.append(i == 1 ? "" : ",");
    }
    json.append('}');
  }

  private void object(SchemaAt schema, StringBuilder json, int depth) {
    if (schema.node().path("additionalProperties").has("oneOf")) {
      map(schema.node().at("/additionalProperties/oneOf"), json);
      return;
    }
    List<String> required = new ArrayList<>();
    schema.node().path("required").forEach(name -> required.add(name.asString()));
    List<String> members = new ArrayList<>();
    for (String name : schema.node().path("properties").propertyNames()) {
      if (required.contains(name) || (depth < MAX_DEPTH && random.nextInt(3) > 0)) {
        members.add(name);
      }
    }
    if (random.nextInt(4) == 0) {
      Collections.shuffle(members, random);
    }
    json.append('{');
    for (int i = 0; i < members.size(); i++) {
      json.append(i == 0 ? "" : ",").append('"').append(members.get(i)).append("\":");
      value(schema.property(members.get(i)).orElseThrow(), json, depth + 1);
    }
    if (random.nextInt(10) == 0) {
      json.append(members.isEmpty() ? "" : ",").append("\"new\":{\"a\":[1,{\"b\":null}]}");
    }
    json.append('}');
  }

  private void array(SchemaAt schema, StringBuilder json, int depth) {
    int least = schema.node().path("minItems").asInt(0);
    int count = depth < MAX_DEPTH ? least + random.nextInt(3) : least;
    json.append('[');
    for (int i = 0; i < count; i++) {
      json.append(i == 0 ? "" : ",");
      value(schema.items().orElseThrow(), json, depth + 1);
    }
    json.append(']');
  }

  private void text(JsonNode schema, StringBuilder json) {
    String text =
        switch (schema.path("format").asString("")) {
          case "date-time" -> oneOf(DATE_TIMES);
          case "date" -> "2025-05-01";
          default -> schema.has("maxLength") ? "😀".repeat(random.nextInt(33)) : oneOf(TEXTS);
        };
    json.append('"').append(text).append('"');
  }

  private String oneOf(String[] values) {
    return values[random.nextInt(values.length)];
  }
}
