package dev.cfbilling.pact.broker.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Shows where two documents differ, and what they are around that, as the broker does. */
final class Difference {
  private final List<String> lines = new ArrayList<>();

  private Difference() {}

  static String between(JsonNode before, JsonNode now) {
    Difference difference = new Difference();
    difference.members(before, now, 1);
    return String.join("\n", difference.lines);
  }

  private void members(JsonNode before, JsonNode now, int depth) {
    Set<String> names = new TreeSet<>(before.propertyNames());
    names.addAll(now.propertyNames());
    for (String name : names) {
      value("\"%s\": ".formatted(name), before.path(name), now.path(name), depth);
    }
  }

  private void value(String label, JsonNode before, JsonNode now, int depth) {
    if (Objects.equals(before, now)) {
      return;
    }
    if (before.isObject() && now.isObject()) {
      add(' ', depth, label + "{");
      members(before, now, depth + 1);
      add(' ', depth, "}");
    } else if (before.isArray() && now.isArray()) {
      add(' ', depth, label + "[");
      for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
        value("", before.path(i), now.path(i), depth + 1);
      }
      add(' ', depth, "]");
    } else {
      leaf('-', label, before, depth);
      leaf('+', label, now, depth);
    }
  }

  private void leaf(char sign, String label, JsonNode value, int depth) {
    if (!(value instanceof MissingNode)) {
      add(sign, depth, label + value);
    }
  }

  private void add(char sign, int depth, String text) {
    lines.add(sign + "  ".repeat(depth) + text);
  }
}
