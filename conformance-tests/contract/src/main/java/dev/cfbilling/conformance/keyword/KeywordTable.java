package dev.cfbilling.conformance.keyword;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which keywords are compiled, and which are annotations without effect. */
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

  /** {@code nullable} is among them: by now it is part of the type. */
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

  /** The keywords of {@code schema} that can't be compiled, in the contract's order. */
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
