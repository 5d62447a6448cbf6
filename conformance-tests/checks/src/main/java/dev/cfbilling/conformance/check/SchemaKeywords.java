package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.schema.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The keywords of OpenAPI 3.0 that a value can break. Those in the shipped contract have an
 * explanation each; the others share one.
 */
final class SchemaKeywords {
  static final String FAMILY = "schema";

  /** Keywords that have an effect when they are false. */
  private static final Set<String> SWITCHES =
      Set.of("additionalProperties", "unevaluatedProperties");

  /** In the order in which they are listed. */
  private static final List<String> ALL =
      List.of(
          "required",
          "type",
          "enum",
          "maxLength",
          "format",
          "minItems",
          "writeOnly",
          "additionalProperties",
          "maxItems",
          "maxProperties",
          "maximum",
          "minLength",
          "minProperties",
          "minimum",
          "multipleOf",
          "not",
          "oneOf",
          "pattern",
          "uniqueItems");

  private static final Map<String, Explanation> EXPLANATIONS = new ConcurrentHashMap<>();

  private SchemaKeywords() {}

  static List<String> all() {
    return ALL;
  }

  static List<Explanation> explanations() {
    return ALL.stream().map(SchemaKeywords::explanation).toList();
  }

  static Explanation explanation(String keyword) {
    return EXPLANATIONS.computeIfAbsent(
        keyword, unseen -> Explanation.of(SchemaKeywords.class, FAMILY + "." + keyword, FAMILY));
  }

  /** The ids of the keywords in the response schemas of {@code contract}. */
  static Set<String> idsIn(Contract contract) {
    Search search = new Search(contract.schemas().root());
    contract.operations().stream()
        .flatMap(operation -> operation.responses().values().stream())
        .map(ResponseShape::schema)
        .flatMap(Optional::stream)
        .distinct()
        .map(SchemaAt::node)
        .forEach(search::look);
    return search.ids;
  }

  /** Searches schemas for keywords, and follows references. */
  private static final class Search {
    private final JsonNode root;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> followed = new HashSet<>();

    Search(JsonNode root) {
      this.root = root;
    }

    private void look(JsonNode schema) {
      if (!schema.isObject()) {
        return;
      }
      String reference = schema.path("$ref").asString("");
      if (reference.startsWith("#") && followed.add(reference)) {
        look(JsonPointers.at(root, reference.substring(1)));
      }
      for (String name : schema.propertyNames()) {
        String keyword = Violation.family(name);
        if (hasEffect(schema, name) && ALL.contains(keyword)) {
          ids.add(FAMILY + "." + keyword);
        }
      }
      schema.path("properties").forEach(this::look);
      for (String name : List.of("allOf", "anyOf", "oneOf")) {
        schema.path(name).forEach(this::look);
      }
      for (String name : List.of("items", "not", "additionalProperties")) {
        look(schema.path(name));
      }
    }

    private static boolean hasEffect(JsonNode schema, String name) {
      return SWITCHES.contains(name)
          ? !schema.path(name).asBoolean(true)
          : !name.equals("writeOnly") || schema.path(name).asBoolean(false);
    }
  }
}
