package dev.cfbilling.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Objects;

/** How strings, numbers and booleans look in Java. */
final class ScalarTypes {
  private ScalarTypes() {}

  static JsonType of(String type, Schema<?> schema, String place) {
    return switch (type) {
      case "string" -> string(schema, place);
      case "boolean" -> bool(schema, place);
      case "integer", "number" -> number(type, schema, place);
      case "null" -> JsonType.literal("NULL");
      default -> throw new UnsupportedConstructException(place, "has type " + type);
    };
  }

  private static JsonType string(Schema<?> schema, String place) {
    if (!SchemaSpelling.values(schema).isEmpty()) {
      throw new UnsupportedConstructException(place, "has an enum without a schema of its own");
    }
    return switch (Objects.requireNonNullElse(schema.getFormat(), "")) {
      case "date" -> JsonType.scalar("DATE", "java.time.LocalDate");
      case "date-time" -> JsonType.scalar("DATE_TIME", "java.time.OffsetDateTime");
      // A type of Java's would spell some of them otherwise than they were sent.
      case "", "uuid", "uri", "uri-reference", "email", "hostname", "ipv4", "ipv6", "password" ->
          JsonType.scalar("STRING", "java.lang.String");
      default -> throw unknownFormat("string", schema, place);
    };
  }

  private static JsonType bool(Schema<?> schema, String place) {
    List<?> values = SchemaSpelling.values(schema);
    if (values.isEmpty()) {
      return JsonType.scalar("BOOLEAN", "java.lang.Boolean");
    }
    if (values.size() == 1 && values.get(0) instanceof Boolean only) {
      return JsonType.literal(only ? "TRUE" : "FALSE");
    }
    throw new UnsupportedConstructException(place, "has an enum of more than one boolean");
  }

  private static JsonType number(String type, Schema<?> schema, String place) {
    if (!SchemaSpelling.values(schema).isEmpty()) {
      throw new UnsupportedConstructException(place, "has an enum of numbers");
    }
    String format = Objects.requireNonNullElse(schema.getFormat(), "");
    return switch (type + " " + format) {
      // A double says how wide the values are, not that they may lose digits.
      case "number ", "number float", "number double" ->
          JsonType.scalar("DECIMAL", "java.math.BigDecimal");
      case "integer int32" -> JsonType.scalar("INT32", "java.lang.Integer");
      case "integer ", "integer int64" -> JsonType.scalar("INT64", "java.lang.Long");
      default -> throw unknownFormat(type, schema, place);
    };
  }

  private static UnsupportedConstructException unknownFormat(
      String type, Schema<?> schema, String place) {
    return new UnsupportedConstructException(
        place, "has format " + schema.getFormat() + " of type " + type);
  }
}
