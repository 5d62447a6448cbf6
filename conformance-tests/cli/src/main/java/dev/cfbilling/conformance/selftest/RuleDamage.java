package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change to correct records that breaks exactly one rule.
 *
 * @param rule the id of the rule
 * @param kinds the names of the record kinds that it changes
 * @param resources the literals of the resources that it is limited to; empty for all
 * @param at the pointer of the expected finding
 * @param consequences other checks that report the damage too, as they can't be avoided
 * @param asks what the request asks for: parameters of a query by name, or the body of a POST
 * @param fault the mock's fault that changes the last record; empty if the changes suffice
 */
record RuleDamage(
    String rule,
    List<String> kinds,
    List<String> resources,
    String at,
    Set<String> consequences,
    JsonNode asks,
    Optional<Fault> fault,
    JsonNode node) {
  /** In a change, the key for a member to remove. */
  private static final String REMOVED = "-";

  /** What reports a property that a damage means to add to the contract's. */
  private static final String UNKNOWN_PROPERTY = "drift.property";

  static RuleDamage of(JsonNode node) {
    Optional<Fault> fault = node.path("fault").asStringOpt().map(RuleDamage::known);
    return new RuleDamage(
        node.path("rule").asStringOpt().or(() -> fault.map(RuleDamage::onlyRule)).orElse(""),
        texts(node.path("of")),
        texts(node.path("only")),
        node.path("at").asString(""),
        Set.copyOf(texts(node.path("with"))),
        node.path("asks"),
        fault,
        node);
  }

  private static Fault known(String name) {
    return Faults.find(name)
        .orElseThrow(() -> new IllegalStateException("The mock has no fault " + name + "."));
  }

  private static String onlyRule(Fault fault) {
    if (fault.catches().size() != 1) {
      throw new IllegalStateException(
          "The fault %s is caught by several checks; say which one the damage is to."
              .formatted(fault.name()));
    }
    return fault.catches().iterator().next();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  /** Whether it is to records of this kind, and of properties that their contract has. */
  boolean isFor(RightRecords records) {
    return kinds.contains(records.kind().name())
        && (resources.isEmpty() || resources.contains(records.schema().resource().literal()))
        && (consequences.contains(UNKNOWN_PROPERTY) || records.knows(result(records)));
  }

  /** The damaged result. */
  JsonNode result(RightRecords right) {
    JsonNode changes = node.path("changes");
    List<ObjectNode> records = new ArrayList<>();
    for (JsonNode change : changes.isArray() ? changes : List.of(changes)) {
      JsonNode also = node.path("also").path(right.kind().name());
      records.add(changed(changed(right.record(), change), also));
    }
    fault.ifPresent(
        wrong -> {
          ObjectNode last = records.remove(records.size() - 1);
          wrong.damage().changed(right.schema().resource(), last).forEach(records::add);
        });
    return right.result(records);
  }

  /** A copy of {@code record} with {@code changes} applied. */
  static ObjectNode changed(JsonNode record, JsonNode changes) {
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
