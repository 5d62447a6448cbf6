package dev.cfbilling.reader;

import java.util.Set;

/** What a part of an OpenAPI document is, as far as it says how scalars are meant. */
public enum Place {
  /** An object of OpenAPI's: its keys are keywords. */
  KEYWORDS,
  /** A map whose keys are names that the document gives; below them are keywords. */
  NAMES,
  /** A value of the API's, of which OpenAPI says nothing. */
  DATA,
  /** A string, or a list or a map of strings. */
  TEXT;

  private static final Set<String> WITH_NAMES =
      Set.of(
          "$defs",
          "callbacks",
          "content",
          "definitions",
          "dependentSchemas",
          "encoding",
          "headers",
          "links",
          "parameters",
          "pathItems",
          "paths",
          "patternProperties",
          "properties",
          "requestBodies",
          "responses",
          "schemas",
          "securitySchemes",
          "variables",
          "webhooks");

  private static final Set<String> WITH_DATA = Set.of("const", "default", "enum", "example");

  private static final Set<String> WITH_TEXT =
      Set.of(
          "dependentRequired",
          "description",
          "format",
          "mapping",
          "name",
          "openapi",
          "operationId",
          "pattern",
          "propertyName",
          "scopes",
          "security",
          "summary",
          "swagger",
          "title",
          "version");

  /** Text as items of a list; otherwise a flag, or objects. */
  private static final Set<String> WITH_TEXTS = Set.of("required", "tags");

  /**
   * The place of what is below a key.
   *
   * @param list whether a list is below the key
   */
  public Place below(String key, boolean list) {
    if (this != KEYWORDS) {
      return this == NAMES ? KEYWORDS : this;
    }
    if (WITH_DATA.contains(key) || (key.equals("examples") && list)) {
      return DATA;
    }
    if (WITH_TEXT.contains(key) || (WITH_TEXTS.contains(key) && list)) {
      return TEXT;
    }
    return WITH_NAMES.contains(key) && !list ? NAMES : key.equals("value") ? DATA : KEYWORDS;
  }
}
