package dev.cfbilling.conformance.selftest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON documents, and copies them with one change each. */
final class Documents {
  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Stands for a duplicate key, which a tree can't hold. */
  private static final String TWIN = "self-test-twin";

  private Documents() {}

  /** Reads one of the self-test's tables. */
  static JsonNode read(String resource) {
    try (InputStream json = Documents.class.getResourceAsStream(resource)) {
      if (json == null) {
        throw new IllegalStateException("no " + resource);
      }
      return MAPPER.readTree(json);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode parse(String json) {
    return MAPPER.readTree(json);
  }

  /** {@code document} with the JSON {@code value} at {@code pointer}. */
  static String with(JsonNode document, String pointer, String value) {
    if (pointer.isEmpty()) {
      return value;
    }
    JsonNode copy = document.deepCopy();
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = copy.at(at.head());
    String last = at.last().getMatchingProperty();
    if (parent instanceof ObjectNode object) {
      object.set(last, parse(value));
    } else if (parent instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), parse(value));
    }
    return copy.toString();
  }

  static String without(JsonNode document, String pointer, String property) {
    JsonNode copy = document.deepCopy();
    ((ObjectNode) copy.at(pointer)).remove(property);
    return copy.toString();
  }

  static String withMember(JsonNode document, String pointer, String property, String value) {
    JsonNode copy = document.deepCopy();
    ((ObjectNode) copy.at(pointer)).set(property, parse(value));
    return copy.toString();
  }

  /** {@code document} with a duplicate key in the object at {@code pointer}. */
  static String withTwin(JsonNode document, String pointer, String property) {
    JsonNode copy = document.deepCopy();
    ObjectNode object = (ObjectNode) copy.at(pointer);
    object.set(TWIN, object.get(property));
    return copy.toString().replace("\"" + TWIN + "\"", parse("\"" + property + "\"").toString());
  }

  /** {@code document} with the members of every object in reverse order. */
  static JsonNode reversed(JsonNode document) {
    if (document instanceof ObjectNode object) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
      ObjectNode result = MAPPER.createObjectNode();
      for (int i = members.size() - 1; i >= 0; i--) {
        result.set(members.get(i).getKey(), reversed(members.get(i).getValue()));
      }
      return result;
    }
    if (document instanceof ArrayNode array) {
      ArrayNode result = MAPPER.createArrayNode();
      array.forEach(element -> result.add(reversed(element)));
      return result;
    }
    return document;
  }
}
