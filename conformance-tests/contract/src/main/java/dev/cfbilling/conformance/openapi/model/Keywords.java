package dev.cfbilling.conformance.openapi.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The keywords of one schema object; hides the differences in spelling between 3.0 and 3.1.
 *
 * @param version30 whether it is of OpenAPI 3.0, which has {@code nullable}
 */
public record Keywords(JsonNode node, boolean version30) {
  private static final String NULL = "null";

  /** The only type of the schema {@code false}, which allows no value. */
  public static final String NOTHING = "nothing";

  /** Keywords that are read into a shape, and those that only name or refer. */
  private static final Set<String> READ =
      Set.of(
          "$anchor",
          "$defs",
          "$dynamicAnchor",
          "$id",
          "$ref",
          "$schema",
          "$vocabulary",
          "additionalProperties",
          "allOf",
          "anyOf",
          "const",
          "definitions",
          "deprecated",
          "enum",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "format",
          "items",
          "maximum",
          "minimum",
          "nullable",
          "oneOf",
          "properties",
          "readOnly",
          "required",
          "title",
          "type",
          "writeOnly");

  private static final Set<String> LIMITS =
      Set.of(
          "maxItems",
          "maxLength",
          "maxProperties",
          "minItems",
          "minLength",
          "minProperties",
          "multipleOf",
          "pattern",
          "uniqueItems");

  /**
   * The types as written, or those of the literals; includes {@code null} where it is allowed.
   * Other keywords imply no type: {@code properties} says nothing about values that are no objects.
   */
  public Optional<Set<String>> types() {
    if (isFalse(node)) {
      return Optional.of(Set.of(NOTHING));
    }
    Set<String> types = new TreeSet<>();
    JsonNode type = node.path("type");
    if (type.isString()) {
      types.add(type.asString());
    }
    type.forEach(each -> types.add(each.asString()));
    if (types.isEmpty()) {
      allLiterals().forEach(literal -> types.add(type(literal)));
    }
    if (isMarkedNullable()) {
      types.add(NULL);
    }
    // {type: object, nullable: true, enum: [null]} is how 3.0 allows only null.
    if (types.contains(NULL)
        && (literals().filter(List::isEmpty).isPresent() || excludesAllButNull())) {
      return Optional.of(Set.of(NULL));
    }
    return types.isEmpty() ? Optional.empty() : Optional.of(types);
  }

  /**
   * Whether it is {@code {type: object, nullable: true, not: {type: object}}}, or the like of
   * another type: null alone, for generators that can't make an enum of it.
   */
  public boolean excludesAllButNull() {
    JsonNode excluded = node.path("not");
    JsonNode type = node.path("type");
    List<JsonNode> types = type.isString() ? List.of(type) : type.valueStream().toList();
    return excluded.size() == 1
        && excluded.path("type").isString()
        && (isMarkedNullable() || types.stream().anyMatch(Keywords::isNullType))
        && types.stream().allMatch(each -> isNullType(each) || each.equals(excluded.get("type")));
  }

  private static boolean isNullType(JsonNode type) {
    return type.asString("").equals(NULL);
  }

  public static boolean isOf(Set<String> types, JsonNode literal) {
    String type = type(literal);
    return types.contains(type) || (type.equals("integer") && types.contains("number"));
  }

  public static String type(JsonNode literal) {
    return switch (literal.getNodeType()) {
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> literal.isIntegralNumber() ? "integer" : "number";
      case ARRAY -> "array";
      case NULL -> NULL;
      default -> "object";
    };
  }

  /**
   * Whether {@code nullable} adds null to the type: by OpenAPI 3.0.3, "only if {@code type} is
   * explicitly defined within the same Schema Object". OpenAPI 3.1 has no such keyword.
   */
  public boolean isMarkedNullable() {
    return version30 && node.path("nullable").asBoolean(false) && node.path("type").isString();
  }

  public Optional<String> format() {
    return node.path("format").isString()
        ? Optional.of(node.path("format").asString())
        : Optional.empty();
  }

  /** The allowed literals without null; empty when there is no list. */
  public Optional<List<JsonNode>> literals() {
    List<JsonNode> all = allLiterals();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.stream().filter(literal -> !literal.isNull()).distinct().toList());
  }

  /** The allowed literals, with null. */
  public List<JsonNode> allLiterals() {
    List<JsonNode> all = new ArrayList<>();
    node.path("enum").forEach(all::add);
    if (node.has("const")) {
      all.removeIf(literal -> !isSame(literal, node.get("const")));
      if (all.isEmpty()) {
        all.add(node.get("const"));
      }
    }
    return all;
  }

  /** The keywords that limit values, with their arguments. */
  public Map<String, JsonNode> limits() {
    Map<String, JsonNode> limits = new TreeMap<>();
    for (String keyword : LIMITS) {
      JsonNode limit = node.path(keyword);
      boolean idle = limit.isMissingNode() || isZero(limit) || isFalse(limit);
      if (!idle) {
        limits.put(keyword, limit);
      }
    }
    limits.putAll(bounds("minimum", "exclusiveMinimum"));
    limits.putAll(bounds("maximum", "exclusiveMaximum"));
    // Once an allOf is merged, unevaluatedProperties means the same as additionalProperties.
    for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
      if (isFalse(node.path(keyword))) {
        limits.put("additionalProperties", node.get(keyword));
      }
    }
    return limits;
  }

  /** The keywords that are compared literally, since their meaning is not modelled here. */
  public List<String> others() {
    return node.propertyNames().stream()
        .filter(keyword -> !READ.contains(keyword) && !LIMITS.contains(keyword))
        .filter(keyword -> !keyword.startsWith("x-") && !isIdle(keyword))
        .toList();
  }

  private boolean isIdle(String keyword) {
    JsonNode value = node.path(keyword);
    if (keyword.equals("not")) {
      return excludesAllButNull();
    }
    return keyword.startsWith("unevaluated")
        && (value.isBoolean() && (value.asBoolean() || keyword.endsWith("Properties")));
  }

  /**
   * The bounds in the spelling of 3.1: 3.0 writes {@code exclusive…: true} beside a bound, 3.1
   * writes the bound itself there.
   */
  public Map<String, JsonNode> bounds(String inclusive, String exclusive) {
    Map<String, JsonNode> bounds = new TreeMap<>();
    boolean excluded = node.path(exclusive).isBoolean() && node.path(exclusive).asBoolean();
    if (node.path(inclusive).isNumber()) {
      bounds.put(excluded ? exclusive : inclusive, node.get(inclusive));
    }
    if (node.path(exclusive).isNumber()) {
      bounds.put(exclusive, node.get(exclusive));
    }
    return bounds;
  }

  private static boolean isZero(JsonNode node) {
    return node.isNumber() && node.decimalValue().signum() == 0;
  }

  public static boolean isFalse(JsonNode node) {
    return node.isBoolean() && !node.asBoolean();
  }

  public static boolean isSame(JsonNode left, JsonNode right) {
    boolean numbers = left.isNumber() && right.isNumber();
    return numbers ? compare(left, right) == 0 : left.equals(right);
  }

  /** Compares two limits as numbers. */
  public static int compare(JsonNode left, JsonNode right) {
    BigDecimal leftNumber = left.isNumber() ? left.decimalValue() : BigDecimal.ZERO;
    BigDecimal rightNumber = right.isNumber() ? right.decimalValue() : BigDecimal.ZERO;
    return leftNumber.compareTo(rightNumber);
  }
}
