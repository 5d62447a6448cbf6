package dev.cfbilling.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads schemas into models, and refuses a schema that no template can print. */
final class SchemaReader {
  private static final String SENSITIVE = "x-sensitive";

  private final SchemaTypes types;

  SchemaReader(SchemaTypes types) {
    this.types = types;
  }

  RecordModel readRecord(String name) {
    String place = "schemas/" + name;
    Schema<?> schema = types.named(name);
    refuseUnread(schema, place);
    if (schema.getAdditionalProperties() instanceof Schema<?> values && !isAnything(values)) {
      throw new UnsupportedConstructException(place, "is a map that has properties too");
    }
    List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
    for (String demanded : required) {
      if (!schema.getProperties().containsKey(demanded)) {
        throw new UnsupportedConstructException(
            place + "/required", "has " + demanded + ", which is no property");
      }
    }
    NameScope names = JavaNames.properties();
    List<Property> properties = new ArrayList<>();
    schema
        .getProperties()
        .forEach(
            (wireName, of) -> {
              String at = place + "/properties/" + wireName;
              properties.add(property(names, wireName, of, required.contains(wireName), at));
            });
    return new RecordModel(
        types.className(name),
        description(schema, name),
        List.copyOf(properties),
        types.resultRecord(name).map(types::className).orElse(null),
        types.isResultRecord(name));
  }

  private static boolean isAnything(Schema<?> schema) {
    return schema.equals(new Schema<>().specVersion(schema.getSpecVersion()));
  }

  EnumModel readEnum(String name) {
    String place = "schemas/" + name;
    Schema<?> schema = types.named(name);
    refuseUnread(schema, place);
    NameScope names = JavaNames.constants();
    List<EnumModel.Constant> constants = new ArrayList<>();
    String className = types.className(name);
    for (Object value : SchemaSpelling.values(schema)) {
      String constant = names.unique(JavaNames.constant(value.toString()));
      constants.add(new EnumModel.Constant(className, constant, value.toString()));
    }
    return new EnumModel(className, description(schema, name), List.copyOf(constants));
  }

  private Property property(
      NameScope names, String wireName, Schema<?> schema, boolean required, String place) {
    JsonType type = types.type(schema, place);
    List<Schema<?>> chain = types.chain(schema, place);
    // Such a value is for requests alone, and mostly a secret.
    boolean writeOnly = chain.stream().anyMatch(part -> isTrue(part.getWriteOnly()));
    boolean sensitive = writeOnly || chain.stream().anyMatch(SchemaReader::isSensitive);
    boolean nullable = types.isNullable(schema, place);
    boolean mayBeTracked = nullable || type.kind() == JsonType.Kind.LITERAL;
    return new Property(
        wireName,
        names.unique(
            JavaNames.camelCase(wireName),
            name -> mayBeTracked ? List.of(Property.presence(name)) : List.of()),
        chain.stream()
            .map(Schema::getDescription)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("`" + wireName + "`."),
        sensitive ? type.sensitive() : type,
        required && !writeOnly,
        nullable,
        sensitive,
        isTrue(schema.getDeprecated()));
  }

  private static void refuseUnread(Schema<?> schema, String place) {
    KeywordAllowList.refuseUnread(schema, place);
    if (SchemaSpelling.wrapped(schema, place).isPresent()) {
      throw new UnsupportedConstructException(place, "is two schemas in one");
    }
    if (isTrue(schema.getDeprecated())) {
      throw new UnsupportedConstructException(place, "is deprecated as a whole");
    }
  }

  private static String description(Schema<?> schema, String otherwise) {
    return Objects.requireNonNullElse(schema.getDescription(), "`" + otherwise + "`.");
  }

  private static boolean isSensitive(Schema<?> schema) {
    return "password".equals(schema.getFormat())
        || (schema.getExtensions() != null
            && Boolean.TRUE.equals(schema.getExtensions().get(SENSITIVE)));
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
