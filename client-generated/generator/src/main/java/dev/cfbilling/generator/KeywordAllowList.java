package dev.cfbilling.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The keywords of a schema that the generator heeds; any other is refused. */
final class KeywordAllowList {
  private static final Set<String> READ =
      Set.of(
          "$ref",
          "additionalProperties",
          "allOf",
          "anyOf",
          "const",
          "deprecated",
          "description",
          "enum",
          "format",
          "items",
          "nullable",
          "oneOf",
          "properties",
          "required",
          "type",
          "writeOnly");

  /** They say nothing about the values, or nothing that a reader needs. */
  private static final Set<String> NOTES =
      Set.of("$comment", "example", "examples", "externalDocs", "readOnly", "title");

  /** Which values are allowed is for the conformance checks to say: a client reads what comes. */
  private static final Set<String> LIMITS =
      Set.of(
          "exclusiveMaximum",
          "exclusiveMinimum",
          "maxItems",
          "maxLength",
          "maxProperties",
          "maximum",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "multipleOf",
          "pattern",
          "uniqueItems");

  private KeywordAllowList() {}

  /** Refuses a schema of a property or of its own with a keyword that would be ignored. */
  static void refuseUnread(Schema<?> schema, String place) {
    refuse(unread(schema), place);
  }

  /** The same for a parameter, of which the API itself knows the default. */
  static void refuseUnreadOfParameter(Schema<?> schema, String place) {
    Set<String> unread = unread(schema);
    unread.remove("default");
    refuse(unread, place);
  }

  private static void refuse(Set<String> unread, String place) {
    if (!unread.isEmpty()) {
      throw new UnsupportedConstructException(place, "uses " + String.join(", ", unread));
    }
  }

  private static Set<String> unread(Schema<?> schema) {
    boolean version31 = schema.getSpecVersion() == SpecVersion.V31;
    ObjectMapper mapper = version31 ? Json31.mapper() : Json.mapper();
    Map<?, ?> keywords = mapper.convertValue(schema, Map.class);
    Set<String> unread = new TreeSet<>();
    for (Object keyword : keywords.keySet()) {
      String name = keyword.toString();
      if (!name.startsWith("x-")
          && !READ.contains(name)
          && !NOTES.contains(name)
          && !LIMITS.contains(name)) {
        unread.add(name);
      }
    }
    return unread;
  }
}
