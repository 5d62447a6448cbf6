package dev.cfbilling.conformance.schema;

import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The keywords that apply to strings, without most patterns and combined schemas. */
final class TextKeywords {
  /** Patterns that mean the same to JSON Schema and to Java: so many of some letters and digits. */
  private static final Pattern PLAIN_PATTERN =
      Pattern.compile("\\^(\\[[A-Za-z0-9-]+]\\{\\d{1,3}(,\\d{0,3})?})\\$");

  private static final Set<String> LOOKED_AT = Set.of("type", "enum", "maxLength", "minLength");

  /** Keywords without effect, or without effect on strings. */
  private static final Set<String> IDLE =
      Set.of(
          "$defs",
          "additionalProperties",
          "contentEncoding",
          "contentMediaType",
          "default",
          "definitions",
          "deprecated",
          "description",
          "example",
          "examples",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "externalDocs",
          "items",
          "maxItems",
          "maxProperties",
          "maximum",
          "minItems",
          "minProperties",
          "minimum",
          "multipleOf",
          "nullable",
          "properties",
          "readOnly",
          "required",
          "title",
          "uniqueItems",
          "writeOnly",
          "xml");

  private TextKeywords() {}

  /** Whether a schema has only keywords that are covered here. */
  static boolean cover(JsonNode schema) {
    return schema.propertyNames().stream()
        .allMatch(
            name ->
                LOOKED_AT.contains(name)
                    || IDLE.contains(name)
                    || name.startsWith("x-")
                    || (name.equals("pattern") && isPlain(schema.path(name)))
                    || (name.equals("format") && Formats.isKnown(schema.path(name).asString(""))));
  }

  /** The violations of a string, in the contract's order. */
  static List<Violation> violations(SchemaAt schema, JsonNode text, String at) {
    List<Violation> violations = new ArrayList<>();
    schema
        .node()
        .forEachEntry(
            (keyword, allowed) -> {
              if (!allows(keyword, allowed, text)) {
                violations.add(
                    new Violation(
                        keyword, at, schema.pointer() + "/" + keyword, allowed, null, text));
              }
            });
    return violations;
  }

  private static boolean allows(String keyword, JsonNode allowed, JsonNode text) {
    return switch (keyword) {
      case "type" -> names(allowed, "string");
      case "enum" -> names(allowed, text.asString());
      case "format" -> Formats.problem(allowed.asString(), text).isEmpty();
      case "maxLength" -> length(text) <= KeywordValues.count(allowed);
      case "pattern" -> matches(allowed, text);
      case "minLength" -> length(text) >= KeywordValues.count(allowed);
      default -> true;
    };
  }

  private static boolean isPlain(JsonNode pattern) {
    return PLAIN_PATTERN.matcher(pattern.asString("")).matches();
  }

  private static boolean matches(JsonNode plain, JsonNode text) {
    return text.asString().matches(plain.asString());
  }

  /** Whether {@code strings} is or contains {@code string}. */
  private static boolean names(JsonNode strings, String string) {
    return strings.isArray()
        ? strings.valueStream().anyMatch(each -> names(each, string))
        : strings.isString() && strings.asString().equals(string);
  }

  private static int length(JsonNode text) {
    String characters = text.asString();
    return characters.codePointCount(0, characters.length());
  }
}
