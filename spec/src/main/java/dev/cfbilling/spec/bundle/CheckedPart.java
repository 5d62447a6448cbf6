package dev.cfbilling.spec.bundle;

import dev.cfbilling.reader.Place;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a contract that calls are checked against: all but the examples of bodies and text
 * for people, which are nine tenths of it. A program that has just started reads this part alone.
 */
final class CheckedPart {
  private static final Set<String> LEFT_OUT =
      Set.of("description", "examples", "externalDocs", "summary");

  private CheckedPart() {}

  /** A copy; every place that is left keeps its pointer. */
  static JsonNode of(JsonNode contract) {
    JsonNode part = contract.deepCopy();
    reduce(part, Place.KEYWORDS);
    return part;
  }

  private static void reduce(JsonNode node, Place place) {
    if (node instanceof ObjectNode object) {
      for (String key : List.copyOf(object.propertyNames())) {
        if (place == Place.KEYWORDS && LEFT_OUT.contains(key)) {
          object.remove(key);
        } else if (!key.startsWith("x-")) {
          reduce(object.get(key), place.below(key, object.get(key).isArray()));
        }
      }
    } else if (place == Place.KEYWORDS) {
      node.forEach(element -> reduce(element, place));
    }
  }
}
