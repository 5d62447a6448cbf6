package dev.cfbilling.pact.broker.server;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Compares an answer with a recorded one. Of a success the broker of the tests may leave members
 * out, but says nothing else; a refusal is the same to the letter.
 *
 * @param differences where each is noted
 */
record Comparison(Placeholders placeholders, List<String> differences) {
  private static final int ERROR = 400;

  void compare(JsonNode recorded, JsonNode actual) {
    boolean isWhole = recorded.path("status").asInt() >= ERROR;
    compare("/status", recorded.path("status"), actual.path("status"), true);
    compare("/headers", recorded.path("headers"), actual.path("headers"), true);
    compare("/body", recorded.path("body"), actual.path("body"), isWhole);
  }

  private void compare(String at, JsonNode recorded, JsonNode actual, boolean isWhole) {
    if (recorded.isObject() && actual.isObject()) {
      for (Map.Entry<String, JsonNode> member : actual.properties()) {
        String below = at + "/" + member.getKey();
        compare(below, recorded.path(member.getKey()), member.getValue(), isWhole);
      }
      for (Map.Entry<String, JsonNode> member : recorded.properties()) {
        if (isWhole && !actual.has(member.getKey())) {
          note(at + "/" + member.getKey(), member.getValue(), "nothing");
        }
      }
    } else if (recorded.isArray() && actual.isArray() && recorded.size() == actual.size()) {
      for (int i = 0; i < actual.size(); i++) {
        compare(at + "/" + i, recorded.path(i), actual.path(i), isWhole);
      }
    } else if (recorded.isString() && actual.isString()) {
      if (!placeholders.matches(recorded.asString(), actual.asString())) {
        note(at, placeholders.fill(recorded.asString()), actual);
      }
    } else if (!recorded.equals(actual)) {
      note(at, recorded, actual);
    }
  }

  private void note(String at, Object recorded, Object actual) {
    differences.add("%s was %s, here it is %s".formatted(at, recorded, actual));
  }
}
