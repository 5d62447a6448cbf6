package dev.cfbilling.generator;

import dev.cfbilling.generator.JsonType.Kind;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds how the values of a schema look in Java, and refuses those that look like nothing yet. */
final class SchemaTypes {
  static final String REFERENCE = "#/components/schemas/";

  private static final String RESULT = "result";

  private final Map<String, Schema<?>> schemas;
  private final Map<String, String> classNames = new HashMap<>();

  /**
   * @param schemas the contract's named schemas
   * @param interfaces what no class may be named
   */
  SchemaTypes(Map<String, Schema<?>> schemas, Set<String> interfaces) {
    this.schemas = schemas;
    NameScope classes = JavaNames.classes();
    interfaces.forEach(classes::unique);
    for (String name : schemas.keySet()) {
      if (isRecord(name) || isEnum(name)) {
        String wanted = JavaNames.pascalCase(name);
        classNames.put(name, classes.unique(wanted, named -> List.of(named + "JsonAdapter")));
      }
    }
  }

  /** What the named schema is called in Java, if it is a record or an enum. */
  String className(String name) {
    return Objects.requireNonNull(classNames.get(name), name);
  }

  /** Whether the named schema becomes a record; else it is a set of values or another name. */
  boolean isRecord(String name) {
    Schema<?> schema = named(name);
    return "object".equals(SchemaSpelling.type(schema, "schemas/" + name))
        && schema.getProperties() != null
        && !schema.getProperties().isEmpty();
  }

  boolean isEnum(String name) {
    Schema<?> schema = named(name);
    return "string".equals(SchemaSpelling.type(schema, "schemas/" + name))
        && !SchemaSpelling.values(schema).isEmpty();
  }

  /**
   * The name of the records whose list is the result, if the named schema is such an envelope.
   *
   * <p>Of all lists it is only this one that gets long: a month of usage has thousands of records.
   */
  Optional<String> resultRecord(String name) {
    Schema<?> schema = named(name);
    List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
    if (!isRecord(name) || !required.contains(RESULT)) {
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
    return new Reading(this, KeywordAllowList::refuseUnread).type(schema, place);
  }

  /** The same of a parameter. */
  JsonType typeOfParameter(Schema<?> schema, String place) {
    return new Reading(this, KeywordAllowList::refuseUnreadOfParameter).type(schema, place);
  }

  boolean isNullable(Schema<?> schema, String place) {
    return chain(schema, place).stream().anyMatch(SchemaSpelling::allowsNull);
  }

  /** The schema itself, behind however many references and wrappers. */
  Schema<?> resolved(Schema<?> schema, String place) {
    List<Schema<?>> chain = chain(schema, place);
    return chain.get(chain.size() - 1);
  }

  /** The schema, and what it refers to or wraps, one after the other. */
  List<Schema<?>> chain(Schema<?> schema, String place) {
    List<Schema<?>> chain = new ArrayList<>(List.of(schema));
    Set<String> names = new HashSet<>();
    Schema<?> last = schema;
    while (true) {
      if (last.get$ref() != null) {
        String name = referenced(last, place);
        if (!names.add(name)) {
          throw new UnsupportedConstructException(place, "refers to itself");
        }
        last = named(name);
      } else if (SchemaSpelling.wrapped(last, place).isPresent()) {
        last = SchemaSpelling.wrapped(last, place).get();
      } else {
        return chain;
      }
      chain.add(last);
    }
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

  /** One reading of a schema, which knows which other names it has been through. */
  private static final class Reading {
    private final SchemaTypes types;
    private final BiConsumer<Schema<?>, String> keywords;
    private final Set<String> aliases = new HashSet<>();

    Reading(SchemaTypes types, BiConsumer<Schema<?>, String> keywords) {
      this.types = types;
      this.keywords = keywords;
    }

    JsonType type(Schema<?> schema, String place) {
      keywords.accept(schema, place);
      if (schema.get$ref() != null) {
        return namedType(types.referenced(schema, place), place);
      }
      Optional<Schema<?>> wrapped = SchemaSpelling.wrapped(schema, place);
      if (wrapped.isPresent()) {
        return type(wrapped.get(), place);
      }
      if (SchemaSpelling.isTextOrTrue(schema, place)) {
        SchemaSpelling.alternatives(schema).forEach(part -> keywords.accept(part, place));
        return JsonType.textOrTrue();
      }
      String type = SchemaSpelling.type(schema, place);
      if (type == null) {
        throw new UnsupportedConstructException(place, "has no type");
      }
      return switch (type) {
        case "array" -> listType(schema, place);
        case "object" -> objectType(schema, place);
        default -> ScalarTypes.of(type, schema, place);
      };
    }

    private JsonType namedType(String name, String place) {
      if (types.isRecord(name)) {
        return JsonType.model(types.className(name));
      }
      if (types.isEnum(name)) {
        return JsonType.openEnum(types.className(name));
      }
      if (!aliases.add(name)) {
        throw new UnsupportedConstructException(place, "refers to itself");
      }
      JsonType type = type(types.named(name), "schemas/" + name);
      aliases.remove(name);
      return type;
    }

    private JsonType listType(Schema<?> schema, String place) {
      if (schema.getItems() == null) {
        throw new UnsupportedConstructException(place, "is an array without items");
      }
      return JsonType.listOf(element(schema.getItems(), place + "/items"));
    }

    private JsonType objectType(Schema<?> schema, String place) {
      if (SchemaSpelling.isNullAlone(schema)) {
        return JsonType.literal("NULL");
      }
      boolean hasProperties = schema.getProperties() != null && !schema.getProperties().isEmpty();
      if (!hasProperties && schema.getAdditionalProperties() instanceof Schema<?> values) {
        return JsonType.mapOf(element(values, place + "/additionalProperties"));
      }
      throw new UnsupportedConstructException(place, "is an object without a schema of its own");
    }

    private JsonType element(Schema<?> schema, String place) {
      JsonType element = type(schema, place);
      if (element.kind() == Kind.LITERAL) {
        throw new UnsupportedConstructException(place, "has one fixed value");
      }
      if (types.isNullable(schema, place)) {
        throw new UnsupportedConstructException(place, "may be null");
      }
      return element;
    }
  }
}
