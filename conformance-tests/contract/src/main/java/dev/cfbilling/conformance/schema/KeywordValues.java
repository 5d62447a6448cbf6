package dev.cfbilling.conformance.schema;

import static java.util.Map.entry;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SchemaDocument;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The values that a keyword may have, by JSON Schema 2020-12 (Validation, section 6) and OpenAPI
 * 3.0.3 (Schema Object).
 *
 * <p>A keyword with another value would check nothing, or make an error of each answer.
 */
public final class KeywordValues {
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "null", "number", "object", "string");

  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          entry("additionalProperties", Kind.SCHEMA),
          entry("allOf", Kind.SCHEMAS),
          entry("anyOf", Kind.SCHEMAS),
          entry("contains", Kind.SCHEMA),
          entry("contentSchema", Kind.SCHEMA),
          entry("dependentSchemas", Kind.MEMBERS),
          entry("deprecated", Kind.FLAG),
          entry("else", Kind.SCHEMA),
          entry("enum", Kind.LIST),
          entry("exclusiveMaximum", Kind.NUMBER),
          entry("exclusiveMinimum", Kind.NUMBER),
          entry("format", Kind.TEXT),
          entry("if", Kind.SCHEMA),
          entry("items", Kind.SCHEMA),
          entry("maxContains", Kind.COUNT),
          entry("maxItems", Kind.COUNT),
          entry("maxLength", Kind.COUNT),
          entry("maxProperties", Kind.COUNT),
          entry("maximum", Kind.NUMBER),
          entry("minContains", Kind.COUNT),
          entry("minItems", Kind.COUNT),
          entry("minLength", Kind.COUNT),
          entry("minProperties", Kind.COUNT),
          entry("minimum", Kind.NUMBER),
          entry("multipleOf", Kind.FACTOR),
          entry("not", Kind.SCHEMA),
          entry("nullable", Kind.FLAG),
          entry("oneOf", Kind.SCHEMAS),
          entry("pattern", Kind.PATTERN),
          entry("patternProperties", Kind.MEMBERS),
          entry("prefixItems", Kind.SCHEMAS),
          entry("properties", Kind.MEMBERS),
          entry("propertyNames", Kind.SCHEMA),
          entry("readOnly", Kind.FLAG),
          entry("required", Kind.NAMES),
          entry("then", Kind.SCHEMA),
          entry("type", Kind.TYPE),
          entry("unevaluatedItems", Kind.SCHEMA),
          entry("unevaluatedProperties", Kind.SCHEMA),
          entry("uniqueItems", Kind.FLAG),
          entry("writeOnly", Kind.FLAG),
          entry("x-sensitive", Kind.FLAG));

  private enum Kind {
    FLAG("true or false"),
    COUNT("a whole number of at least 0"),
    NUMBER("a number"),
    FACTOR("a number above 0"),
    TEXT("a string"),
    PATTERN("a regular expression that Java reads"),
    TYPE("a type of JSON Schema, or a list of them"),
    LIST("a list"),
    NAMES("a list of strings"),
    SCHEMA("a schema"),
    SCHEMAS("a list of schemas"),
    MEMBERS("schemas by name");

    private final String allowed;

    Kind(String allowed) {
      this.allowed = allowed;
    }

    boolean allows(JsonNode value) {
      return switch (this) {
        case FLAG -> value.isBoolean();
        case COUNT -> isCount(value);
        case NUMBER -> value.isNumber();
        case FACTOR -> value.isNumber() && value.decimalValue().signum() > 0;
        case TEXT -> value.isString();
        case PATTERN -> isPattern(value);
        case TYPE -> isType(value);
        case LIST -> value.isArray();
        case NAMES -> value.isArray() && all(value, JsonNode::isString);
        case SCHEMA -> isSchema(value);
        case SCHEMAS -> isListed(value, KeywordValues::isSchema);
        case MEMBERS -> value.isObject() && all(value, KeywordValues::isSchema);
      };
    }
  }

  private final SchemaDocument document;

  /** The pointers of schemas that were looked at; a schema may contain itself. */
  private final Set<String> seen = new HashSet<>();

  private KeywordValues(SchemaDocument document) {
    this.document = document;
  }

  /**
   * Looks at each schema of the contract's operations.
   *
   * @throws ContractException when a keyword has a value that it may not have
   */
  public static void requireValid(Contract contract) throws ContractException {
    KeywordValues values = new KeywordValues(contract.schemas());
    for (Operation operation : contract.operations()) {
      for (SchemaAt schema : schemas(operation).toList()) {
        values.look(schema);
      }
    }
  }

  /** A number of characters or elements; no value has more than Java counts. */
  public static int count(JsonNode value) {
    return value.decimalValue().min(MOST).intValue();
  }

  private static Stream<SchemaAt> schemas(Operation operation) {
    return Stream.of(
            operation.parameters().stream().map(Parameter::schema),
            operation.query().stream(),
            operation.responses().values().stream().flatMap(shape -> shape.schema().stream()),
            operation.responses().values().stream()
                .flatMap(shape -> shape.headers().stream())
                .map(Parameter::schema))
        .flatMap(schemas -> schemas);
  }

  private void look(SchemaAt schema) throws ContractException {
    if (!seen.add(schema.pointer())) {
      return;
    }
    for (Map.Entry<String, JsonNode> keyword : schema.node().properties()) {
      Kind kind = KINDS.get(keyword.getKey());
      if (kind != null) {
        String place = schema.pointer() + "/" + JsonPointers.escape(keyword.getKey());
        require(kind, keyword, place);
        lookBelow(kind, keyword.getValue(), place);
      }
    }
  }

  private void require(Kind kind, Map.Entry<String, JsonNode> keyword, String place)
      throws ContractException {
    if (!kind.allows(keyword.getValue())) {
      throw new ContractException(
          "%s is %s; %s may only be %s."
              .formatted(
                  document.locate(place),
                  ViolationText.describe(keyword.getValue(), false),
                  keyword.getKey(),
                  kind.allowed));
    }
  }

  private void lookBelow(Kind kind, JsonNode value, String place) throws ContractException {
    switch (kind) {
      case SCHEMA -> look(document.schema(place));
      case SCHEMAS -> {
        for (int i = 0; i < value.size(); i++) {
          look(document.schema(place + "/" + i));
        }
      }
      case MEMBERS -> {
        for (String name : value.propertyNames()) {
          look(document.schema(place + "/" + JsonPointers.escape(name)));
        }
      }
      default -> {}
    }
  }

  /** Some write a whole number as 32.0. */
  private static boolean isCount(JsonNode value) {
    return value.isNumber()
        && value.canConvertToExactIntegral()
        && value.decimalValue().signum() >= 0;
  }

  private static boolean isType(JsonNode value) {
    return value.isArray() ? isListed(value, KeywordValues::isOneType) : isOneType(value);
  }

  private static boolean isOneType(JsonNode value) {
    return TYPES.contains(value.asString(""));
  }

  private static boolean isPattern(JsonNode value) {
    try {
      return value.isString() && Pattern.compile(value.asString()) != null;
    } catch (PatternSyntaxException unreadable) {
      return false;
    }
  }

  private static boolean isSchema(JsonNode value) {
    return value.isObject() || value.isBoolean();
  }

  private static boolean isListed(JsonNode list, Predicate<JsonNode> each) {
    return list.isArray() && !list.isEmpty() && all(list, each);
  }

  private static boolean all(JsonNode container, Predicate<JsonNode> each) {
    return container.valueStream().allMatch(each);
  }
}
