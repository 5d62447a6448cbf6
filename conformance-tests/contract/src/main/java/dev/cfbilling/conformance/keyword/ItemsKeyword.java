package dev.cfbilling.conformance.keyword;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code items}, and {@code minItems} with it: what an array's elements are held to.
 *
 * @param kept which slots the elements fill, or {@link #NOT_KEPT}
 */
record ItemsKeyword(Node items, @Nullable MinItemsKeyword minItems, int kept) {
  /** In place of the number of what is kept of records: the elements are none. */
  static final int NOT_KEPT = -1;

  /**
   * Reads an array to its end.
   *
   * @param array the schema that says so
   */
  void read(SchemaNode array, BodyReading reading) {
    JsonParser parser = reading.parser();
    boolean parts = items != Node.ANYTHING && reading.isBelowRoot();
    long count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parts) {
        reading.beginPart(kept);
        items.read(reading);
        reading.endPart(count);
      } else {
        items.read(reading);
      }
      count++;
    }
    if (minItems != null && count < minItems.limit()) {
      array.report(minItems, reading, nulls((int) count));
    }
  }

  /** Passes over an array of which nothing is demanded. */
  void skip(BodyReading reading) {
    while (reading.parser().nextToken() != JsonToken.END_ARRAY) {
      items.read(reading);
    }
  }

  private static ArrayNode nulls(int count) {
    ArrayNode nulls = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < count; i++) {
      nulls.addNull();
    }
    return nulls;
  }
}
