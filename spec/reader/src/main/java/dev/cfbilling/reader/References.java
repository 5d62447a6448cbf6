package dev.cfbilling.reader;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Finds the references in a document: those of {@code $ref} and those of discriminators. */
final class References {
  private References() {}

  static void forEach(JsonNode document, Consumer<String> references) {
    find(document, Place.KEYWORDS, references);
  }

  private static void find(JsonNode node, Place place, Consumer<String> references) {
    node.forEachEntry(
        (key, value) -> {
          if (key.equals("$ref") && place == Place.KEYWORDS) {
            accept(value, references);
          }
          if (key.equals("discriminator")) {
            value.path("mapping").forEach(schema -> accept(schema, references));
          }
          find(value, place.below(key, value.isArray()), references);
        });
    if (node.isArray()) {
      node.forEach(item -> find(item, place, references));
    }
  }

  private static void accept(JsonNode reference, Consumer<String> references) {
    if (reference.isString()) {
      references.accept(reference.asString());
    }
  }
}
