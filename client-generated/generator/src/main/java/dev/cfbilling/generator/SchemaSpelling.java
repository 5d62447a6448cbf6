package dev.cfbilling.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a schema says, whether OpenAPI 3.0 or 3.1 spells it. */
final class SchemaSpelling {
  private static final String NULL = "null";

  private SchemaSpelling() {}

  /** The type beside null; {@code "null"} if there is no other, and null if none is said. */
  static @Nullable String type(Schema<?> schema, String place) {
    Set<String> types = types(schema);
    if (types.size() > 1) {
      types.remove(NULL);
    }
    if (types.size() > 1) {
      throw new UnsupportedConstructException(place, "has types " + String.join(", ", types));
    }
    return types.isEmpty() ? null : types.iterator().next();
  }

  private static Set<String> types(Schema<?> schema) {
    Set<String> types = new TreeSet<>();
    if (schema.getTypes() != null) {
      types.addAll(schema.getTypes());
    }
    if (schema.getType() != null) {
      types.add(schema.getType());
    }
    return types;
  }

  /** Whether the schema itself allows null, not what it refers to. */
  static boolean allowsNull(Schema<?> schema) {
    return Boolean.TRUE.equals(schema.getNullable())
        || types(schema).contains(NULL)
        || alternatives(schema).stream().anyMatch(SchemaSpelling::isNull);
  }

  /** The values that an enum or a constant allows, but for null; empty when any is allowed. */
  static List<Object> values(Schema<?> schema) {
    if (schema.getConst() != null) {
      return List.of(schema.getConst());
    }
    List<Object> values = new ArrayList<>();
    if (schema.getEnum() != null) {
      schema.getEnum().stream().filter(value -> value != null).forEach(values::add);
    }
    return values;
  }

  /** Whether nothing but null is allowed, which OpenAPI 3.0 has no type for. */
  static boolean isNullAlone(Schema<?> schema) {
    return schema.getEnum() != null
        && schema.getEnum().size() == 1
        && schema.getEnum().get(0) == null;
  }

  /** The schema in an {@code allOf} of one, or in an {@code anyOf} or {@code oneOf} beside null. */
  static Optional<Schema<?>> wrapped(Schema<?> schema, String place) {
    List<Schema<?>> parts = new ArrayList<>(parts(schema.getAllOf()));
    parts.addAll(alternatives(schema).stream().filter(part -> !isNull(part)).toList());
    if (parts.isEmpty() || isTextOrTrue(schema, place)) {
      return Optional.empty();
    }
    if (parts.size() != 1 || !isBare(schema)) {
      throw new UnsupportedConstructException(
          place,
          "uses "
              + (schema.getOneOf() != null
                  ? "oneOf"
                  : schema.getAnyOf() != null ? "anyOf" : "allOf"));
    }
    return Optional.of(parts.get(0));
  }

  /** Whether it is an {@code anyOf} or {@code oneOf} of any text and true, and nothing else. */
  static boolean isTextOrTrue(Schema<?> schema, String place) {
    List<Schema<?>> parts = alternatives(schema).stream().filter(part -> !isNull(part)).toList();
    return parts.size() == 2
        && schema.getAllOf() == null
        && isBare(schema)
        && parts.stream().anyMatch(part -> isText(part, place))
        && parts.stream().anyMatch(part -> isTrue(part, place));
  }

  private static boolean isText(Schema<?> schema, String place) {
    return "string".equals(type(schema, place))
        && !allowsNull(schema)
        && schema.getFormat() == null
        && values(schema).isEmpty();
  }

  private static boolean isTrue(Schema<?> schema, String place) {
    return "boolean".equals(type(schema, place))
        && !allowsNull(schema)
        && values(schema).equals(List.of(true));
  }

  /** Whether it says nothing of its values but by its parts. */
  private static boolean isBare(Schema<?> schema) {
    return types(schema).isEmpty()
        && schema.getFormat() == null
        && schema.getProperties() == null
        && schema.getAdditionalProperties() == null
        && schema.getRequired() == null
        && schema.getItems() == null
        && values(schema).isEmpty();
  }

  private static boolean isNull(Schema<?> schema) {
    return types(schema).equals(Set.of(NULL));
  }

  static List<Schema<?>> alternatives(Schema<?> schema) {
    return Stream.of(parts(schema.getAnyOf()), parts(schema.getOneOf()))
        .flatMap(List::stream)
        .toList();
  }

  @SuppressWarnings("rawtypes") // As the parser has it.
  private static List<Schema<?>> parts(@Nullable List<Schema> parts) {
    List<Schema<?>> typed = new ArrayList<>();
    if (parts != null) {
      parts.forEach(typed::add);
    }
    return typed;
  }
}
