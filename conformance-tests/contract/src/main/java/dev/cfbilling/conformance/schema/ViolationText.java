package dev.cfbilling.conformance.schema;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.json.JsonSpelling;
import dev.cfbilling.conformance.json.SentNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Describes a {@link Violation} in a sentence: the value sent, and what is allowed. */
public final class ViolationText {
  private ViolationText() {}

  /** The predicate for a value outside a body, such as a parameter. */
  public static String predicate(Violation violation, JsonNode value) {
    return predicate(violation, value, describe(value, false));
  }

  /** The predicate for a value; {@code described} is its wording. */
  public static String predicate(Violation violation, JsonNode value, String described) {
    JsonNode allowed = violation.allowed();
    return switch (violation.keyword()) {
      case "required" ->
          "lacks %s; the contract requires it"
              .formatted(Quote.text(String.valueOf(violation.property())));
      case "type" -> "is %s; the contract allows only %s".formatted(described, types(allowed));
      case "enum" ->
          "is %s; the contract allows %s"
              .formatted(described, allowed.isEmpty() ? "no value" : "only " + literals(allowed));
      case "oneOf" ->
          "is %s; the contract allows only %s".formatted(described, alternatives(allowed));
      case "maxLength" ->
          "is %s, %s long; the contract allows at most %s"
              .formatted(described, Quote.characters(length(value)), allowed);
      case "minLength" ->
          "is %s, %s long; the contract requires at least %s"
              .formatted(described, Quote.characters(length(value)), allowed);
      case "format" ->
          "is %s; the contract allows only %s%s"
              .formatted(described, format(allowed), because(allowed, value));
      case "writeOnly" -> "is sent; the contract has it for requests alone, as writeOnly";
      case "minItems" ->
          "has %s; the contract requires at least %s".formatted(items(value.size()), allowed);
      case "maxItems" -> "has more items than the contract allows, which is %s".formatted(allowed);
      case "pattern" ->
          "is %s; the contract allows only what matches %s"
              .formatted(described, allowed.asString());
      case "minimum" ->
          "is %s; the contract requires %s %s"
              .formatted(described, violation.isExclusive() ? "more than" : "at least", allowed);
      case "maximum" ->
          "is %s; the contract allows %s %s"
              .formatted(described, violation.isExclusive() ? "less than" : "at most", allowed);
      case "additionalProperties" ->
          "has %s; the contract allows no property of that name"
              .formatted(Quote.text(String.valueOf(violation.property())));
      default ->
          "is %s; the contract's \"%s\" does not allow it"
              .formatted(described, violation.keyword());
    };
  }

  /**
   * A value as quoted in a sentence.
   *
   * @param sensitive whether to give only its kind and length
   */
  public static String describe(JsonNode value, boolean sensitive) {
    if (value.isObject()) {
      return "an object";
    }
    if (value.isArray()) {
      return "an array";
    }
    if (sensitive && !value.isNull()) {
      return value.isString()
          ? "a string of " + Quote.characters(length(value))
          : "a " + (value.isNumber() ? "number" : "boolean");
    }
    if (value.isString()) {
      return Quote.text(value.asString());
    }
    return value instanceof SentNumber number ? Quote.raw(number.sent()) : JsonSpelling.of(value);
  }

  /**
   * A number as quoted in a sentence; masked like text where the contract has no number, since it
   * may be a card number.
   */
  public static String number(String sent, Optional<SchemaAt> schema) {
    return schema.filter(SchemaAt::takesNumbers).isPresent() ? Quote.number(sent) : Quote.raw(sent);
  }

  private static String items(int count) {
    return count + (count == 1 ? " item" : " items");
  }

  private static int length(JsonNode value) {
    String text = value.asString("");
    return text.codePointCount(0, text.length());
  }

  private static String types(JsonNode allowed) {
    List<String> types = new ArrayList<>();
    for (JsonNode type : allowed.isArray() ? allowed : List.of(allowed)) {
      String name = type.asString();
      types.add(
          switch (name) {
            case "null" -> "null";
            case "object", "array", "integer" -> "an " + name;
            default -> "a " + name;
          });
    }
    return Sentences.either(types);
  }

  private static String literals(JsonNode allowed) {
    List<String> literals = new ArrayList<>();
    allowed.forEach(literal -> literals.add(JsonSpelling.of(literal)));
    return Sentences.either(literals);
  }

  private static String alternatives(JsonNode allowed) {
    List<String> alternatives = new ArrayList<>();
    for (JsonNode alternative : allowed) {
      if (alternative.has("enum")) {
        alternatives.add(literals(alternative.get("enum")));
      } else if (alternative.has("type")) {
        alternatives.add(types(alternative.get("type")));
      }
    }
    return alternatives.size() == allowed.size()
        ? Sentences.either(alternatives)
        : "exactly one of its alternatives";
  }

  private static String format(JsonNode allowed) {
    return switch (allowed.asString()) {
      case "date-time" -> "an RFC 3339 date-time";
      case "date" -> "an RFC 3339 full-date";
      case "int32" -> "a 32-bit integer";
      case "int64" -> "a 64-bit integer";
      case "uuid" -> "a UUID";
      default -> "the format " + allowed.asString();
    };
  }

  /** The reason, unless it only repeats the format's definition. */
  private static String because(JsonNode format, JsonNode value) {
    return Formats.problem(format.asString(), value)
        .map(problem -> ", and " + problem)
        .filter(clause -> !clause.contains(" bits"))
        .orElse("");
  }
}
