package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.check.record.RecordSchema;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.rule.RecordKind;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Correct records of an operation, from {@code records.json}, with the properties that its contract
 * knows: the file has those of every edition.
 *
 * @param names of the properties that the contract has for a record
 */
record RightRecords(RecordSchema schema, Set<String> names) {
  private static final JsonNode RECORDS =
      Documents.read("/dev/cfbilling/conformance/rule/records.json");

  /** The records of {@code operation}; empty when no rule is about them. */
  static Optional<RightRecords> of(Operation operation) {
    return RecordSchema.of(operation)
        .map(schema -> new RightRecords(schema, schema.schema().propertyNames()));
  }

  RecordKind kind() {
    return schema.kind();
  }

  /** A record that breaks no rule, new at each call. */
  ObjectNode record() {
    ObjectNode record = (ObjectNode) RECORDS.path(kind().name()).deepCopy();
    return names.isEmpty() ? record : record.retain(names);
  }

  /** A result that breaks no rule: the record, in a list if the operation answers with one. */
  JsonNode result() {
    return result(Set.of(record()));
  }

  /** A result with these records, or the only one. */
  JsonNode result(Collection<ObjectNode> records) {
    return kind().isSingle()
        ? records.iterator().next()
        : Documents.MAPPER.createArrayNode().addAll(records);
  }

  /** Whether the contract has every property of a result's records. */
  boolean knows(JsonNode result) {
    return result instanceof ObjectNode record
        ? names.isEmpty() || names.containsAll(record.propertyNames())
        : result.valueStream().allMatch(this::knows);
  }
}
