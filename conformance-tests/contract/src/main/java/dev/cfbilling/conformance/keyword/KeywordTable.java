package dev.cfbilling.conformance.keyword;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The table of keywords: what is compiled, and what demands nothing. */
final class KeywordTable {
  private static final Set<String> COMPILED =
      Set.of(
          "type",
          "enum",
          "format",
          "maxLength",
          "minItems",
          "required",
          "properties",
          "items",
          "writeOnly");

  /** Nullability has become a type by now. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "title",
          "description",
          "example",
          "examples",
          "default",
          "deprecated",
          "nullable",
          "readOnly",
          "externalDocs",
          "xml",
          "contentEncoding",
          "contentMediaType",
          "$defs",
          "definitions");

  private KeywordTable() {}

  /** Those of {@code schema} that we can't look after, in the contract's order. */
  static List<String> unknown(JsonNode schema) {
    return schema.propertyNames().stream()
        .filter(name -> !isKnown(name, schema.path(name)))
        .toList();
  }

  private static boolean isKnown(String name, JsonNode value) {
    return switch (name) {
      case "format" -> FormatKeyword.isKnown(value);
      case "enum" -> EnumKeyword.areKnown(value);
      default -> COMPILED.contains(name) || ANNOTATIONS.contains(name) || name.startsWith("x-");
    };
  }
}
