package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A place in an example, and the schema that what stands there is held to.
 *
 * @param pointer into {@code document}
 */
record ExamplePlace(JsonNode document, String pointer, SchemaAt schema) {

  /** The last step of the pointer: a property's name, or an index. */
  String name() {
    return JsonPointers.unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** The place of a property of the object here. */
  ExamplePlace below(String property) {
    return below("/" + JsonPointers.escape(property), schema.property(property).orElse(schema));
  }

  JsonNode value() {
    return document.at(pointer);
  }

  /** One place for each kind that the examples have: the first element stands for its array. */
  static List<ExamplePlace> in(List<JsonNode> examples, SchemaAt schema) {
    List<ExamplePlace> places = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode example : examples) {
      collect(new ExamplePlace(example, "", schema), "", seen, places);
    }
    return places;
  }

  /**
   * @param pattern the pointer with {@code *} for each index
   */
  private static void collect(
      ExamplePlace place, String pattern, Set<String> seen, List<ExamplePlace> places) {
    JsonNode value = place.value();
    if (value.isNull()) {
      return;
    }
    if (seen.add(pattern)) {
      places.add(place);
    }
    if (value.isObject()) {
      for (String name : value.propertyNames()) {
        String step = "/" + JsonPointers.escape(name);
        Optional<SchemaAt> property = place.schema.property(name);
        property.ifPresent(
            known -> collect(place.below(step, known), pattern + step, seen, places));
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        String step = "/" + i;
        Optional<SchemaAt> items = place.schema.items();
        items.ifPresent(known -> collect(place.below(step, known), pattern + "/*", seen, places));
      }
    }
  }

  private ExamplePlace below(String step, SchemaAt schemaBelow) {
    return new ExamplePlace(document, pointer + step, schemaBelow);
  }
}
