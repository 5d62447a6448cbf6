package dev.cfbilling.conformance.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Limits of several schemas made those of one. */
final class Limits {
  private Limits() {}

  /** Those of a value that must keep all of them. */
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

  /** Those of a value that has to keep one of them, and may choose which. */
  static Map<String, JsonNode> looser(List<Map<String, JsonNode>> all) {
    Map<String, JsonNode> limits = new TreeMap<>(all.get(0));
    for (Map<String, JsonNode> each : all) {
      limits.keySet().retainAll(each.keySet());
      each.forEach(
          (keyword, limit) ->
              limits.computeIfPresent(
                  keyword, (same, kept) -> isLooser(keyword, limit, kept) ? limit : kept));
    }
    if (all.stream().map(each -> each.get("pattern")).distinct().count() > 1) {
      limits.remove("pattern");
    }
    return limits;
  }

  private static boolean isLooser(String keyword, JsonNode left, JsonNode right) {
    int order = Keywords.compare(left, right);
    return isUpperBound(keyword) ? order > 0 : order < 0;
  }

  /** Whether more of it lets more through. */
  static boolean isUpperBound(String keyword) {
    return keyword.startsWith("max") || keyword.equals("exclusiveMaximum");
  }
}
