package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.List;
import java.util.Optional;

/** Places in bodies, with {@code *} in place of array indexes. */
final class BodyPlaces {
  private static final String ANY = "*";

  private BodyPlaces() {}

  /** {@code pointer} with {@code *} for each array index. */
  static String general(SchemaAt root, String pointer) {
    StringBuilder general = new StringBuilder();
    Optional<SchemaAt> here = Optional.of(root);
    for (String token : tokens(pointer)) {
      Optional<SchemaAt> property =
          here.flatMap(schema -> schema.property(JsonPointers.unescape(token)));
      Optional<SchemaAt> items = here.flatMap(SchemaAt::items);
      boolean element = property.isEmpty() && items.isPresent();
      general.append('/').append(element ? ANY : token);
      here = element ? items : property;
    }
    return general.toString();
  }

  /** The name of a place in a sentence, e.g. {@code result[]}. */
  static String name(String general) {
    List<String> tokens = tokens(general);
    int last = tokens.size() - 1;
    if (last < 0) {
      return "the body";
    }
    return tokens.get(last).equals(ANY)
        ? name(general.substring(0, general.length() - 2)) + "[]"
        : JsonPointers.unescape(tokens.get(last));
  }

  /** Whether the schema around the value at {@code pointer} requires it. */
  static boolean isRequired(SchemaAt root, String pointer) {
    int slash = pointer.lastIndexOf('/');
    if (slash < 0) {
      return true;
    }
    String name = JsonPointers.unescape(pointer.substring(slash + 1));
    SchemaAt parent = root.nearest(pointer.substring(0, slash));
    if (parent.property(name).isEmpty()) {
      return true;
    }
    return parent.node().path("required").values().stream()
        .anyMatch(required -> required.asString().equals(name));
  }

  private static List<String> tokens(String pointer) {
    return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
  }
}
