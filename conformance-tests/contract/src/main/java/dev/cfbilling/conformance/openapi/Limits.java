package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.openapi.model.Keywords;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Merges the limits of several schemas. */
final class Limits {
  private Limits() {}

  /** The limits of a value that must satisfy all schemas. */
  static Map<String, JsonNode> tighter(List<Map<String, JsonNode>> all) {
    Map<String, JsonNode> limits = new TreeMap<>();
    for (Map<String, JsonNode> each : all) {
      each.forEach(
          (keyword, limit) ->
              limits.merge(
                  keyword, limit, (left, right) -> isLooser(keyword, left, right) ? right : left));
    }
    return limits;
  }

  /**
   * The limits of a value that must satisfy one of several shapes. Limits of strings don't count
   * for shapes without strings.
   */
  static Map<String, JsonNode> looser(List<Shape> all) {
    Map<String, JsonNode> limits = new TreeMap<>();
    all.forEach(shape -> shape.limits().forEach(limits::putIfAbsent));
    for (Shape shape : all) {
      limits.keySet().removeIf(keyword -> isFree(shape, keyword));
      shape
          .limits()
          .forEach(
              (keyword, limit) ->
                  limits.computeIfPresent(
                      keyword, (same, kept) -> isLooser(keyword, limit, kept) ? limit : kept));
    }
    if (all.stream()
            .flatMap(each -> Stream.ofNullable(each.limits().get("pattern")))
            .distinct()
            .count()
        > 1) {
      limits.remove("pattern");
    }
    return limits;
  }

  private static boolean isFree(Shape shape, String keyword) {
    boolean concerned =
        shape.types().isEmpty() || shape.types().stream().anyMatch(type -> applies(keyword, type));
    return concerned && !shape.limits().containsKey(keyword);
  }

  /** The limits that apply to values of a type. */
  static Map<String, JsonNode> of(String type, Map<String, JsonNode> limits) {
    Map<String, JsonNode> applying = new TreeMap<>(limits);
    applying.keySet().removeIf(keyword -> !applies(keyword, type));
    return applying;
  }

  private static boolean applies(String keyword, String type) {
    return switch (keyword) {
      case "maxLength", "minLength", "pattern" -> type.equals("string");
      case "maxItems", "minItems", "uniqueItems" -> type.equals("array");
      case "additionalProperties", "maxProperties", "minProperties" -> type.equals("object");
      default -> type.equals("number") || type.equals("integer");
    };
  }

  private static boolean isLooser(String keyword, JsonNode left, JsonNode right) {
    int order = Keywords.compare(left, right);
    return isUpperBound(keyword) ? order > 0 : order < 0;
  }

  /** Whether a higher limit allows more values. */
  static boolean isUpperBound(String keyword) {
    return keyword.startsWith("max") || keyword.equals("exclusiveMaximum");
  }
}
