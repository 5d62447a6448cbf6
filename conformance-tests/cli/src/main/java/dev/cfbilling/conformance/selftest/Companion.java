package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.rule.RecordKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The changes that a record needs along with one changed value, so that it still breaks no rule.
 *
 * <p>The schema allows any cost; to match it, prices and quantities change too.
 *
 * @param with the other members; {@code $} stands for the value, {@code -$} for its negation, and
 *     the member {@code -} lists members to remove
 * @param warnings the checks that warn all the same
 * @param forbidden whether a rule forbids the value in every record
 */
record Companion(JsonNode with, Set<String> warnings, boolean forbidden) {
  private static final List<JsonNode> TABLE =
      Documents.read("neighbours.json").valueStream().toList();
  private static final Companion NONE =
      new Companion(Documents.MAPPER.createObjectNode(), Set.of(), false);

  /**
   * The changes for {@code property} set to {@code value}.
   *
   * @param value JSON text; empty if the property is removed
   */
  static Companion of(RecordKind kind, String property, String value) {
    Set<String> forms = forms(value);
    return TABLE.stream()
        .filter(row -> has(row.path("of"), kind.name()))
        .filter(row -> has(row.path("change"), property))
        .filter(row -> forms.contains(row.path("to").asString()))
        .map(Companion::of)
        .findFirst()
        .orElse(NONE);
  }

  /** No changes. */
  static Companion none() {
    return NONE;
  }

  private static Companion of(JsonNode row) {
    return new Companion(
        row.path("with"),
        row.path("warns").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
        row.has("forbidden"));
  }

  /** The names that the table may use for {@code value}. */
  private static Set<String> forms(String value) {
    if (value.isEmpty() || value.equals("null")) {
      return Set.of("none");
    }
    if (!value.startsWith("\"")) {
      boolean negative = value.startsWith("-") && !value.equals("-0");
      return Set.of(value, negative ? "negative" : "number");
    }
    return Set.of(value, dateTimeForm(value));
  }

  private static String dateTimeForm(String value) {
    if (value.endsWith("Z\"")) {
      return "date-time";
    }
    return value.endsWith("z\"") || value.endsWith("00:00\"") ? "other form" : "offset";
  }

  private static boolean has(JsonNode names, String name) {
    return names.valueStream().anyMatch(node -> node.asString().equals(name));
  }

  /** Puts the other members into {@code record}; {@code marker} stands for the value. */
  void apply(ObjectNode record, String marker, String oppositeMarker) {
    with.forEachEntry(
        (name, value) -> {
          if (name.equals("-")) {
            value.forEach(gone -> record.remove(gone.asString()));
          } else if (value.isString() && value.asString().equals("$")) {
            record.put(name, marker);
          } else if (value.isString() && value.asString().equals("-$")) {
            record.put(name, oppositeMarker);
          } else {
            record.set(name, value);
          }
        });
  }

  /** {@code number} negated. */
  static String opposite(String number) {
    return number.startsWith("-") ? number.substring(1) : "-" + number;
  }
}
