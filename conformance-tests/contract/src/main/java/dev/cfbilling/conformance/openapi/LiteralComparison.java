package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Whether two documents have the same text in two places, with references followed. For keywords
 * that have no comparison of their own: {@code not}, {@code if}, links, extensions and unknown
 * ones.
 */
public final class LiteralComparison {
  /** Keywords with lists in which the order does not matter. */
  private static final Set<String> SETS =
      Set.of("allOf", "anyOf", "enum", "oneOf", "required", "type");

  private final OpenApiDocument older;
  private final OpenApiDocument newer;
  private final Set<List<SpecLocation>> open = new HashSet<>();

  /** Whether pairs of targets differ. */
  private final PairVerdicts<Boolean> targets = new PairVerdicts<>();

  public LiteralComparison(OpenApiDocument older, OpenApiDocument newer) {
    this.older = older;
    this.newer = newer;
  }

  /** The keywords that differ between the two documents. */
  public List<String> differing(
      Map<String, List<SpecLocation>> was, Map<String, List<SpecLocation>> is) {
    Set<String> keywords = new TreeSet<>(was.keySet());
    keywords.addAll(is.keySet());
    return keywords.stream()
        .filter(
            keyword ->
                !sameInAnyOrder(
                    was.getOrDefault(keyword, List.of()), is.getOrDefault(keyword, List.of())))
        .toList();
  }

  private boolean same(SpecLocation was, SpecLocation is) {
    JsonNode before = older.at(was);
    JsonNode after = newer.at(is);
    boolean refers = isReference(before) || isReference(after);
    if (refers) {
      Optional<SpecLocation> from = followed(older, was);
      Optional<SpecLocation> to = followed(newer, is);
      if (from.isEmpty() || to.isEmpty()) {
        return from.isEmpty() == to.isEmpty() && before.equals(after);
      }
      return sameTargets(from.get(), to.get());
    }
    return sameNodes(was, is);
  }

  /** A pair under comparison counts as equal, so that recursion ends. */
  private boolean sameTargets(SpecLocation was, SpecLocation is) {
    List<SpecLocation> pair = List.of(was, is);
    if (!open.add(pair)) {
      return true;
    }
    boolean differ = targets.of(pair, () -> !sameNodes(was, is));
    open.remove(pair);
    return !differ;
  }

  private boolean sameNodes(SpecLocation was, SpecLocation is) {
    JsonNode before = older.at(was);
    JsonNode after = newer.at(is);
    if (before.isNumber() && after.isNumber()) {
      return before.decimalValue().compareTo(after.decimalValue()) == 0;
    }
    if (before.isArray() && after.isArray()) {
      List<SpecLocation> from = elements(was, before);
      List<SpecLocation> to = elements(is, after);
      return isSet(was) ? sameInAnyOrder(from, to) : sameInOrder(from, to);
    }
    if (before.isObject() && after.isObject()) {
      Set<String> names = names(was, before);
      return names.equals(names(is, after))
          && names.stream().allMatch(name -> same(was.child(name), is.child(name)));
    }
    return before.equals(after);
  }

  /** The keys to compare; without {@code title}, except in a default value. */
  private static Set<String> names(SpecLocation place, JsonNode object) {
    Set<String> names = new TreeSet<>(object.propertyNames());
    if (object.path("title").isString() && !place.pointer().contains("/default")) {
      names.remove("title");
    }
    return names;
  }

  private boolean sameInOrder(List<SpecLocation> was, List<SpecLocation> is) {
    boolean same = was.size() == is.size();
    for (int i = 0; same && i < was.size(); i++) {
      same = same(was.get(i), is.get(i));
    }
    return same;
  }

  private boolean sameInAnyOrder(List<SpecLocation> was, List<SpecLocation> is) {
    List<SpecLocation> left = new ArrayList<>(is);
    for (SpecLocation place : was) {
      Optional<SpecLocation> match = left.stream().filter(other -> same(place, other)).findFirst();
      if (match.isEmpty()) {
        return false;
      }
      left.remove(match.get());
    }
    return left.isEmpty();
  }

  private static List<SpecLocation> elements(SpecLocation place, JsonNode array) {
    List<SpecLocation> elements = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      elements.add(place.child(Integer.toString(i)));
    }
    return elements;
  }

  private static boolean isSet(SpecLocation place) {
    return SETS.contains(place.pointer().substring(place.pointer().lastIndexOf('/') + 1));
  }

  private static boolean isReference(JsonNode node) {
    return node.path("$ref").isString();
  }

  private static Optional<SpecLocation> followed(OpenApiDocument document, SpecLocation place) {
    try {
      return Optional.of(document.follow(place));
    } catch (OpenApiException nowhere) {
      return Optional.empty();
    }
  }
}
