package dev.cfbilling.pact.broker.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads why a broker refuses: {@code error} and {@code errors}, which come in several shapes. */
final class Reasons {
  private final List<String> found = new ArrayList<>();

  private Reasons() {}

  /** All reasons, without a full stop at the end. */
  static List<String> in(JsonNode body) {
    Reasons reasons = new Reasons();
    JsonNode error = body.path("error");
    if (error.isObject()) {
      String message = error.path("message").asString("");
      String reference = error.path("reference").asString("");
      reasons.add("", message.contains(reference) ? message : message + " " + reference);
    } else {
      reasons.add("", error);
    }
    reasons.add("", body.path("errors"));
    return reasons.found.stream().distinct().toList();
  }

  /** Text, a list of texts, or what is wrong with each property. */
  private void add(String property, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        add(member.getKey(), member.getValue());
      }
    } else if (node.isArray()) {
      node.values().forEach(element -> add(property, element));
    } else {
      add(property, node.asString(""));
    }
  }

  private void add(String property, String text) {
    // A terminal, and a workflow, would obey what it prints.
    String reason = text.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll("\\.$", "");
    if (!reason.isEmpty()) {
      found.add(
          property.isEmpty() || reason.startsWith(property + " ")
              ? reason
              : property + " " + reason);
    }
  }
}
