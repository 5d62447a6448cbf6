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
 * A place in an example, and the schema for its value.
 *
 * @param pointer into {@code document}
 */
record ExamplePlace(JsonNode document, String pointer, SchemaAt schema) {

  /** The pointer's last token: a property's name, or an index. */
  String name() {
    return JsonPointers.unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** The place of a property of this object. */
  ExamplePlace below(String property) {
    return below("/" + JsonPointers.escape(property), schema.property(property).orElse(schema));
  }

  JsonNode value() {
    return document.at(pointer);
  }

  /**
   * One place for each schema location in the examples; an array is represented by its first
   * element.
   */
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
        Optional<SchemaAt> property = place.schema.property(name).or(place.schema::entries);
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
