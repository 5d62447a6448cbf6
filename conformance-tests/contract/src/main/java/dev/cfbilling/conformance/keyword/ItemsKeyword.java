package dev.cfbilling.conformance.keyword;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code items}, together with {@code minItems}: the constraints on an array's elements.
 *
 * @param kept which slots the elements fill, or {@link #NOT_KEPT}
 */
record ItemsKeyword(Node items, @Nullable MinItemsKeyword minItems, int kept) {
  /** Means that the elements are not records. */
  static final int NOT_KEPT = -1;

  /**
   * Reads an array to its end.
   *
   * @param array its schema
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

  /** Reads an array without constraints. */
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
