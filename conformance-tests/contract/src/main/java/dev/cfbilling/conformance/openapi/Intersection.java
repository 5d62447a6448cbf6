package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.openapi.model.Keywords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The types and literals that every part of an {@code allOf} allows. If two parts have none in
 * common, the later one wins: published documents derive the schema of a failure from that of a
 * success and override members in a second part.
 *
 * @param types with {@code null}; empty when any type is allowed
 * @param literals without null; empty when there is no list
 * @param contradicts whether a part had nothing in common with those before it
 */
record Intersection(Set<String> types, Optional<List<JsonNode>> literals, boolean contradicts) {
  private static final Set<String> NULL = Set.of("null");

  static Intersection of(List<Keywords> parts) {
    Intersection all = new Intersection(Set.of(), Optional.empty(), false);
    for (Keywords part : parts) {
      all = all.and(part);
    }
    return all.withoutIdleLiterals();
  }

  private Intersection and(Keywords part) {
    Set<String> own = part.types().orElse(types);
    Set<String> both = types.isEmpty() ? own : narrower(types, own);
    boolean otherType = both.isEmpty() && !own.isEmpty();
    Optional<List<JsonNode>> listed = part.literals();
    Optional<List<JsonNode>> common =
        literals.isPresent() && listed.isPresent() ? Optional.of(common(listed.get())) : listed;
    boolean otherLiteral =
        literals.isPresent()
            && listed.isPresent()
            && common.get().isEmpty()
            && !both.equals(NULL)
            && !otherType;
    return new Intersection(
        otherType ? own : both,
        otherType || otherLiteral ? listed : common.or(() -> literals),
        contradicts || otherType || otherLiteral);
  }

  private List<JsonNode> common(List<JsonNode> listed) {
    return literals.orElse(List.of()).stream()
        .filter(literal -> listed.stream().anyMatch(other -> Keywords.isSame(literal, other)))
        .toList();
  }

  private static Set<String> narrower(Set<String> left, Set<String> right) {
    if (left.contains(Keywords.NOTHING) || right.contains(Keywords.NOTHING)) {
      return Set.of(Keywords.NOTHING);
    }
    Set<String> both = new TreeSet<>(left);
    both.retainAll(right);
    boolean integer = left.contains("integer") || right.contains("integer");
    if (integer && (left.contains("number") || right.contains("number"))) {
      both.add("integer");
    }
    return both;
  }

  /** Removes literals of types that are not allowed, unless none would be left. */
  private Intersection withoutIdleLiterals() {
    List<JsonNode> listed = literals.orElse(List.of());
    List<JsonNode> possible =
        listed.stream()
            .filter(literal -> types.isEmpty() || Keywords.isOf(types, literal))
            .toList();
    List<JsonNode> left = possible.isEmpty() ? listed : possible;
    return new Intersection(
        types, left.isEmpty() ? Optional.empty() : Optional.of(left), contradicts);
  }
}
