package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares enums and limits. */
final class ValueComparison {
  private final ValueDirection direction;
  private final Differences differences;

  ValueComparison(ComparisonContext context, ValueDirection direction) {
    this.direction = direction;
    this.differences = context.differences();
  }

  void compare(String name, Shape was, Shape is) {
    compareLiterals(name, was, is);
    Set<String> keywords = new TreeSet<>(was.limits().keySet());
    keywords.addAll(is.limits().keySet());
    keywords.forEach(keyword -> compareLimit(name, keyword, was, is));
  }

  private void compareLiterals(String name, Shape was, Shape is) {
    Optional<List<JsonNode>> before = was.literals();
    Optional<List<JsonNode>> after = is.literals();
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    ComparedPart part = new ComparedPart(name, was.place(), is.place()).child("enum");
    if (before.isEmpty() || after.isEmpty()) {
      boolean now = after.isPresent();
      Effect effect = direction.effect(now ? ValueSetChange.NARROWED : ValueSetChange.WIDENED);
      add(
          now ? "enum.introduced" : "enum.dropped",
          effect,
          now ? "is one of " + listed(after.get()) + " now" : "may be any value now",
          part,
          ClientMeaning.literals(now));
      return;
    }
    after.get().stream()
        .filter(literal -> !before.get().contains(literal))
        .forEach(
            literal ->
                add(
                    "enum.added",
                    direction.effect(ValueSetChange.WIDENED),
                    "may be %s now".formatted(literal),
                    part,
                    ClientMeaning.literalAdded()));
    before.get().stream()
        .filter(literal -> !after.get().contains(literal))
        .forEach(
            literal ->
                add(
                    "enum.removed",
                    direction.effect(ValueSetChange.NARROWED),
                    "is never %s now".formatted(literal),
                    part,
                    ClientMeaning.literalRemoved()));
  }

  private static String listed(List<JsonNode> literals) {
    return literals.stream().map(JsonNode::toString).collect(Collectors.joining(", "));
  }

  private void add(String kind, Effect effect, String what, ComparedPart part, String client) {
    differences.addNamed(
        kind,
        effect,
        what,
        part,
        direction == ValueDirection.RESPONSE ? client : ClientMeaning.parameterValues(effect));
  }

  private void compareLimit(String name, String keyword, Shape was, Shape is) {
    JsonNode before = was.limits().get(keyword);
    JsonNode after = is.limits().get(keyword);
    ValueSetChange change = limitChange(keyword, before, after);
    if (change == ValueSetChange.NONE) {
      return;
    }
    Effect effect = direction.effect(change);
    differences.addNamed(
        "limit." + keyword,
        effect,
        "has %s now; it had %s".formatted(limit(keyword, after), limit(keyword, before)),
        new ComparedPart(name, was.place(), is.place()).child(keyword),
        direction == ValueDirection.RESPONSE
            ? ClientMeaning.limit(change)
            : ClientMeaning.parameterValues(effect));
  }

  private static String limit(String keyword, @Nullable JsonNode limit) {
    return limit == null ? "no " + keyword : keyword + " " + limit;
  }

  private static ValueSetChange limitChange(
      String keyword, @Nullable JsonNode was, @Nullable JsonNode is) {
    if (was == null || is == null) {
      return was == null ? ValueSetChange.NARROWED : ValueSetChange.WIDENED;
    }
    boolean bound =
        keyword.startsWith("max") || keyword.startsWith("min") || keyword.startsWith("exclusive");
    if (!bound || !was.isNumber() || !is.isNumber()) {
      return was.equals(is) ? ValueSetChange.NONE : ValueSetChange.REPLACED;
    }
    BigDecimal before = was.decimalValue();
    int order = is.decimalValue().compareTo(before);
    if (order == 0) {
      return ValueSetChange.NONE;
    }
    boolean upper = keyword.startsWith("max") || keyword.equals("exclusiveMaximum");
    return (order > 0) == upper ? ValueSetChange.WIDENED : ValueSetChange.NARROWED;
  }
}
