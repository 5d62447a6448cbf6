package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.schema.SchemaValidators;
import dev.cfbilling.conformance.schema.ValueForm;
import tools.jackson.databind.JsonNode;

/**
 * A schema with a keyword that is not compiled: networknt has the value, with all that is below it,
 * as a tree.
 *
 * @param kept which slots it fills, or the elements of its array, or {@link ItemsKeyword#NOT_KEPT}
 */
record ForeignNode(SchemaAt schema, SchemaValidators validators, int kept) implements Node {

  @Override
  public void read(BodyReading reading) {
    readTree(reading);
  }

  /** Reads the value; the result is what it was. */
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

  /** A record, or an array of them: the part that each is to be told with is all of the array. */
  static void keep(JsonNode tree, BodyReading reading) {
    reading.slots().take(tree);
    for (int i = 0; tree.isArray() && i < tree.size(); i++) {
      reading.slots().take(tree.get(i));
      reading.tellRecord(i);
    }
  }

  /** Looks for properties that the contract does not know, or not in responses. */
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
