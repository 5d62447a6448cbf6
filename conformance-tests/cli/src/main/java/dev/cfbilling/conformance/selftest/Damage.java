package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.rule.RecordKind;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Right records, changed so that they break exactly one rule.
 *
 * @param rule the id of the rule
 * @param kinds the kinds of records that it is done to, by name
 * @param resources the only resources that it is done to, by literal; none means all
 * @param at where the finding must be
 * @param consequences other checks that must notice too, since one can't be broken without them
 */
record Damage(
    String rule,
    List<String> kinds,
    List<String> resources,
    String at,
    Set<String> consequences,
    JsonNode node) {
  /** The member of a change that names what is to go. */
  private static final String REMOVED = "-";

  static Damage of(JsonNode node) {
    return new Damage(
        node.path("rule").asString(),
        texts(node.path("of")),
        texts(node.path("only")),
        node.path("at").asString(),
        Set.copyOf(texts(node.path("with"))),
        node);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  /** Whether it is to be done to records of {@code kind} in answers with {@code resource}. */
  boolean isFor(Resource resource, RecordKind kind) {
    return kinds.contains(kind.name())
        && (resources.isEmpty() || resources.contains(resource.literal()));
  }

  /**
   * The result that the damage leaves.
   *
   * @param right a record of {@code kind} that breaks no rule
   */
  JsonNode result(RecordKind kind, JsonNode right) {
    JsonNode changes = node.path("changes");
    if (!right.has("BillingPeriodStart")) {
      return changed(right, changes);
    }
    ArrayNode records = Documents.MAPPER.createArrayNode();
    for (JsonNode change : changes.isArray() ? changes : List.of(changes)) {
      records.add(changed(changed(right, change), node.path("also").path(kind.name())));
    }
    return records;
  }

  /** {@code record} with the members of {@code changes} in place of its own. */
  static JsonNode changed(JsonNode record, JsonNode changes) {
    ObjectNode copy = (ObjectNode) record.deepCopy();
    changes.forEachEntry(
        (name, value) -> {
          if (name.equals(REMOVED)) {
            copy.remove(value.asString());
          } else {
            copy.set(name, value);
          }
        });
    return copy;
  }
}
