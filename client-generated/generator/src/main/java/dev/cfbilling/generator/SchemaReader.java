package dev.cfbilling.generator;

import dev.cfbilling.generator.JsonType.Kind;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads schemas into models, and refuses a schema that no template can print. */
final class SchemaReader {
  static final String REFERENCE = "#/components/schemas/";
  private static final String SENSITIVE = "x-sensitive";

  private final Map<String, Schema<?>> schemas;

  /**
   * @param schemas the contract's named schemas
   */
  SchemaReader(Map<String, Schema<?>> schemas) {
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

  RecordModel readRecord(String name) {
    String place = "schemas/" + name;
    Schema<?> schema = named(name);
    refuseCombined(schema, place);
    refuseClass(name, schema);
    if (schema.getAdditionalProperties() instanceof Schema) {
      throw new UnsupportedConstructException(place, "is a map");
    }
    if (schema.getProperties() == null || schema.getProperties().isEmpty()) {
      throw new UnsupportedConstructException(place, "is an object without properties");
    }
    List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
    Set<String> names = new HashSet<>();
    List<Property> properties = new ArrayList<>();
    schema
        .getProperties()
        .forEach(
            (wireName, of) -> {
              String at = place + "/properties/" + wireName;
              Property property = property(wireName, of, required.contains(wireName), at);
              if (!names.add(property.name())) {
                throw new UnsupportedConstructException(
                    at, "is named " + property.name() + " in Java like another property");
              }
              properties.add(property);
            });
    return new RecordModel(name, description(schema, name), List.copyOf(properties));
  }

  EnumModel readEnum(String name) {
    String place = "schemas/" + name;
    Schema<?> schema = named(name);
    refuseCombined(schema, place);
    refuseClass(name, schema);
    Set<String> names = new HashSet<>();
    List<EnumModel.Constant> constants = new ArrayList<>();
    for (Object value : schema.getEnum()) {
      if (value == null) {
        continue; // Said by nullable already.
      }
      String constant = JavaNames.constant(value.toString());
      if (constant.equals("_") || !names.add(constant)) {
        throw new UnsupportedConstructException(
            place + "/enum", "has a value \"" + value + "\" that names no constant of its own");
      }
      constants.add(new EnumModel.Constant(name, constant, value.toString()));
    }
    return new EnumModel(name, description(schema, name), List.copyOf(constants));
  }

  private Property property(String wireName, Schema<?> schema, boolean required, String place) {
    Schema<?> target = resolved(schema, place);
    boolean sensitive = isSensitive(schema) || isSensitive(target);
    JsonType type = type(schema, place);
    return new Property(
        wireName,
        JavaNames.camelCase(wireName),
        description(target, wireName),
        sensitive ? type.sensitive() : type,
        required,
        isTrue(schema.getNullable()) || isTrue(target.getNullable()),
        sensitive,
        isTrue(schema.getDeprecated()));
  }

  /** How values of the schema look in Java. */
  JsonType type(Schema<?> schema, String place) {
    refuseCombined(schema, place);
    if (schema.get$ref() != null) {
      String name = referenced(schema, place);
      return isRecord(name) || isEnum(name)
          ? JsonType.model(name)
          : type(named(name), "schemas/" + name);
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
    if (isTrue(items.getNullable()) || isTrue(resolved(items, itemsPlace).getNullable())) {
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

  private static void refuseCombined(Schema<?> schema, String place) {
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

  private static void refuseClass(String name, Schema<?> schema) {
    if (!JavaNames.isClassName(name)) {
      throw new UnsupportedConstructException("schemas/" + name, "has a name that no class has");
    }
    if (isTrue(schema.getDeprecated())) {
      throw new UnsupportedConstructException("schemas/" + name, "is deprecated as a whole");
    }
  }

  private static UnsupportedConstructException unknownFormat(Schema<?> schema, String place) {
    return new UnsupportedConstructException(
        place, "has format " + schema.getFormat() + " of type " + schema.getType());
  }

  private Schema<?> resolved(Schema<?> schema, String place) {
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

  private Schema<?> named(String name) {
    return Objects.requireNonNull(schemas.get(name));
  }

  private static String description(Schema<?> schema, String otherwise) {
    return schema.getDescription() == null ? "`" + otherwise + "`." : schema.getDescription();
  }

  private static boolean isSensitive(Schema<?> schema) {
    return schema.getExtensions() != null
        && Boolean.TRUE.equals(schema.getExtensions().get(SENSITIVE));
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
