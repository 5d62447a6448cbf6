package dev.cfbilling.generator;

import dev.cfbilling.generator.JsonType.Kind;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds how the values of a schema look in Java, and refuses those that look like nothing yet. */
final class SchemaTypes {
  static final String REFERENCE = "#/components/schemas/";

  private static final String RESULT = "result";

  private final Map<String, Schema<?>> schemas;

  /**
   * @param schemas the contract's named schemas
   */
  SchemaTypes(Map<String, Schema<?>> schemas) {
    this.schemas = schemas;
  }

  /** Whether the named schema becomes a record; else it is a set of values or another name. */
  boolean isRecord(String name) {
    return "object".equals(named(name).getType());
  }

  boolean isEnum(String name) {
    Schema<?> schema = named(name);
    return "string".equals(schema.getType()) && schema.getEnum() != null;
  }

  /**
   * The name of the records whose list is the result, if the named schema is such an envelope.
   *
   * <p>Of all lists it is only this one that gets long: a month of usage has thousands of records.
   */
  Optional<String> resultRecord(String name) {
    Schema<?> schema = named(name);
    List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
    if (!isRecord(name) || schema.getProperties() == null || !required.contains(RESULT)) {
      return Optional.empty();
    }
    String place = "schemas/" + name + "/properties/" + RESULT;
    return Optional.ofNullable(schema.getProperties().get(RESULT))
        .filter(result -> result.getItems() != null && !isNullable(result, place))
        .map(result -> result.getItems())
        .filter(items -> items.get$ref() != null)
        .map(items -> referenced(items, place + "/items"))
        .filter(this::isRecord);
  }

  /** Whether some envelope's result is a list of the named schema. */
  boolean isResultRecord(String name) {
    return schemas.keySet().stream()
        .anyMatch(envelope -> resultRecord(envelope).filter(name::equals).isPresent());
  }

  /** How values of the schema look in Java. */
  JsonType type(Schema<?> schema, String place) {
    refuseCombined(schema, place);
    if (schema.get$ref() != null) {
      return namedType(referenced(schema, place));
    }
    if (schema.getType() == null) {
      throw new UnsupportedConstructException(place, "has no type");
    }
    return switch (schema.getType()) {
      case "string" -> stringType(schema, place);
      case "boolean" -> booleanType(schema, place);
      case "integer", "number" -> numberType(schema, place);
      case "array" -> arrayType(schema, place);
      case "object" -> objectType(schema, place);
      default -> throw new UnsupportedConstructException(place, "has type " + schema.getType());
    };
  }

  private JsonType namedType(String name) {
    if (isRecord(name)) {
      return JsonType.model(name);
    }
    return isEnum(name) ? JsonType.openEnum(name) : type(named(name), "schemas/" + name);
  }

  private static JsonType stringType(Schema<?> schema, String place) {
    if (schema.getEnum() != null) {
      throw new UnsupportedConstructException(place, "has an enum without a schema of its own");
    }
    if (schema.getFormat() == null) {
      return JsonType.scalar("STRING", "java.lang.String");
    }
    return switch (schema.getFormat()) {
      case "date" -> JsonType.scalar("DATE", "java.time.LocalDate");
      case "date-time" -> JsonType.scalar("DATE_TIME", "java.time.OffsetDateTime");
      default -> throw unknownFormat(schema, place);
    };
  }

  private static JsonType booleanType(Schema<?> schema, String place) {
    if (schema.getEnum() == null) {
      return JsonType.scalar("BOOLEAN", "java.lang.Boolean");
    }
    if (schema.getEnum().size() == 1 && schema.getEnum().get(0) instanceof Boolean only) {
      return JsonType.literal(only ? "TRUE" : "FALSE");
    }
    throw new UnsupportedConstructException(place, "has an enum of more than one boolean");
  }

  private static JsonType numberType(Schema<?> schema, String place) {
    if (schema.getEnum() != null) {
      throw new UnsupportedConstructException(place, "has an enum of numbers");
    }
    String format = Objects.requireNonNullElse(schema.getFormat(), "");
    return switch (schema.getType() + " " + format) {
      // A double says how wide the values are, not that they may lose digits.
      case "number ", "number float", "number double" ->
          JsonType.scalar("DECIMAL", "java.math.BigDecimal");
      case "integer int32" -> JsonType.scalar("INT32", "java.lang.Integer");
      case "integer ", "integer int64" -> JsonType.scalar("INT64", "java.lang.Long");
      default -> throw unknownFormat(schema, place);
    };
  }

  private JsonType arrayType(Schema<?> schema, String place) {
    String itemsPlace = place + "/items";
    Schema<?> items = schema.getItems();
    if (items == null) {
      throw new UnsupportedConstructException(place, "is an array without items");
    }
    JsonType element = type(items, itemsPlace);
    if (element.kind() == Kind.LITERAL) {
      throw new UnsupportedConstructException(itemsPlace, "has one fixed value");
    }
    if (isNullable(items, itemsPlace)) {
      throw new UnsupportedConstructException(itemsPlace, "may be null");
    }
    return JsonType.listOf(element);
  }

  private static JsonType objectType(Schema<?> schema, String place) {
    List<?> values = schema.getEnum();
    if (values != null && values.size() == 1 && values.get(0) == null) {
      return JsonType.literal("NULL");
    }
    if (schema.getAdditionalProperties() instanceof Schema) {
      throw new UnsupportedConstructException(place, "is a map");
    }
    throw new UnsupportedConstructException(place, "is an object without a schema of its own");
  }

  static void refuseCombined(Schema<?> schema, String place) {
    String keyword =
        schema.getOneOf() != null
            ? "oneOf"
            : schema.getAnyOf() != null
                ? "anyOf"
                : schema.getAllOf() != null
                    ? "allOf"
                    : schema.getNot() != null
                        ? "not"
                        : schema.getDiscriminator() != null ? "discriminator" : null;
    if (keyword != null) {
      throw new UnsupportedConstructException(place, "uses " + keyword);
    }
  }

  private static UnsupportedConstructException unknownFormat(Schema<?> schema, String place) {
    return new UnsupportedConstructException(
        place, "has format " + schema.getFormat() + " of type " + schema.getType());
  }

  boolean isNullable(Schema<?> schema, String place) {
    return Boolean.TRUE.equals(schema.getNullable())
        || Boolean.TRUE.equals(resolved(schema, place).getNullable());
  }

  /** The schema itself, behind however many references. */
  Schema<?> resolved(Schema<?> schema, String place) {
    return schema.get$ref() == null ? schema : resolved(named(referenced(schema, place)), place);
  }

  /** The name of the schema that a reference leads to. */
  String referenced(Schema<?> schema, String place) {
    String reference = schema.get$ref();
    if (!reference.startsWith(REFERENCE)
        || !schemas.containsKey(reference.substring(REFERENCE.length()))) {
      throw new UnsupportedConstructException(place, "refers to " + reference);
    }
    return reference.substring(REFERENCE.length());
  }

  Schema<?> named(String name) {
    return Objects.requireNonNull(schemas.get(name));
  }
}
