package dev.cfbilling.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reads schemas into models, and refuses a schema that no template can print. */
final class SchemaReader {
  private static final String SENSITIVE = "x-sensitive";

  private static final Pattern PRINTABLE = Pattern.compile("[\\w$@-]+");

  private final SchemaTypes types;

  SchemaReader(SchemaTypes types) {
    this.types = types;
  }

  RecordModel readRecord(String name) {
    String place = "schemas/" + name;
    Schema<?> schema = types.named(name);
    SchemaTypes.refuseCombined(schema, place);
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
    return new RecordModel(
        name,
        description(schema, name),
        List.copyOf(properties),
        types.resultRecord(name).orElse(null),
        types.isResultRecord(name));
  }

  EnumModel readEnum(String name) {
    String place = "schemas/" + name;
    Schema<?> schema = types.named(name);
    SchemaTypes.refuseCombined(schema, place);
    refuseClass(name, schema);
    Set<String> names = new HashSet<>(Set.of("_", "KNOWN"));
    List<EnumModel.Constant> constants = new ArrayList<>();
    for (Object value : schema.getEnum()) {
      if (value == null) {
        continue; // Said by nullable already.
      }
      String constant = JavaNames.constant(value.toString());
      if (!names.add(constant)) {
        throw new UnsupportedConstructException(
            place + "/enum", "has a value \"" + value + "\" that names no constant of its own");
      }
      constants.add(new EnumModel.Constant(name, constant, value.toString()));
    }
    return new EnumModel(name, description(schema, name), List.copyOf(constants));
  }

  private Property property(String wireName, Schema<?> schema, boolean required, String place) {
    String name = JavaNames.camelCase(wireName);
    if (!PRINTABLE.matcher(wireName).matches() || !SourceVersion.isName(name)) {
      throw new UnsupportedConstructException(place, "has a name that no component has");
    }
    Schema<?> target = types.resolved(schema, place);
    // Such a value is for requests alone, and mostly a secret.
    boolean writeOnly = isTrue(schema.getWriteOnly()) || isTrue(target.getWriteOnly());
    boolean sensitive = writeOnly || isSensitive(schema) || isSensitive(target);
    JsonType type = types.type(schema, place);
    return new Property(
        wireName,
        name,
        description(target, wireName),
        sensitive ? type.sensitive() : type,
        required && !writeOnly,
        types.isNullable(schema, place),
        sensitive,
        isTrue(schema.getDeprecated()));
  }

  private static void refuseClass(String name, Schema<?> schema) {
    if (!JavaNames.isClassName(name)) {
      throw new UnsupportedConstructException("schemas/" + name, "has a name that no class has");
    }
    if (isTrue(schema.getDeprecated())) {
      throw new UnsupportedConstructException("schemas/" + name, "is deprecated as a whole");
    }
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
