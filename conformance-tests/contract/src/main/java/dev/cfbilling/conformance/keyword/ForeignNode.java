package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.schema.SchemaValidators;
import dev.cfbilling.conformance.schema.ValueForm;
import tools.jackson.databind.JsonNode;

/**
 * A schema with a keyword that can't be compiled: networknt validates the value as a tree, with
 * everything below it.
 *
 * @param kept which slots it, or the elements of its array, fill; or {@link ItemsKeyword#NOT_KEPT}
 */
record ForeignNode(SchemaAt schema, SchemaValidators validators, int kept) implements Node {

  @Override
  public void read(BodyReading reading) {
    readTree(reading);
  }

  /** Reads and validates the value, and returns it. */
  JsonNode readTree(BodyReading reading) {
    String pointer = reading.pointer();
    JsonNode tree = reading.tree();
    validators.validate(schema, tree, pointer).forEach(reading::report);
    reading.listener().meets(schema, tree);
    seek(schema, pointer, tree, reading);
    if (kept != ItemsKeyword.NOT_KEPT) {
      keep(tree, reading);
    }
    return tree;
  }

  /**
   * Reports a record, or an array of them. Each record is reported with the violations of the whole
   * array.
   */
  static void keep(JsonNode tree, BodyReading reading) {
    reading.slots().take(tree);
    for (int i = 0; tree.isArray() && i < tree.size(); i++) {
      reading.slots().take(tree.get(i));
      reading.tellRecord(i);
    }
  }

  /** Looks for unknown properties and for write-only ones. */
  private static void seek(SchemaAt schema, String pointer, JsonNode value, BodyReading reading) {
    if (schema.isWriteOnly()) {
      reading.report(WriteOnlyKeyword.violation(schema, pointer, value));
    }
    if (value.isObject()) {
      boolean open = !schema.node().has("properties") || schema.node().has("additionalProperties");
      value.forEachEntry(
          (name, child) -> {
            String at = pointer + "/" + JsonPointers.escape(name);
            schema
                .property(name)
                .ifPresentOrElse(
                    property -> seek(property, at, child, reading),
                    () -> {
                      if (!open) {
                        reading.unknown(schema, at, ValueForm.of(child));
                      }
                    });
          });
    } else if (value.isArray() && schema.items().isPresent()) {
      for (int i = 0; i < value.size(); i++) {
        seek(schema.items().get(), pointer + "/" + i, value.get(i), reading);
      }
    }
  }
}
