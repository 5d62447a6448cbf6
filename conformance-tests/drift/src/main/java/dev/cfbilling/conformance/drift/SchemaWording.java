package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.openapi.Shape;
import dev.cfbilling.conformance.openapi.ShapeReader;
import java.util.Set;

/** Describes a schema in a few words. */
final class SchemaWording {
  private SchemaWording() {}

  /** Such as {@code array of string, maxItems 10}. */
  static String of(Shape shape, ShapeReader reader) {
    StringBuilder words = new StringBuilder(types(shape.types()));
    if (shape.types().equals(Set.of("array")) && shape.items().isPresent()) {
      words.append(" of ").append(types(reader.read(shape.items().get()).types()));
    }
    shape.format().ifPresent(format -> words.append(", ").append(format));
    shape
        .limits()
        .forEach((keyword, limit) -> words.append(", ").append(keyword).append(' ').append(limit));
    if (shape.nullable() && !shape.types().isEmpty() && !shape.types().contains("null")) {
      words.append(", or null");
    }
    return words.toString();
  }

  static String types(Set<String> types) {
    return types.isEmpty() ? "anything" : String.join(" or ", types);
  }
}
