package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Expands references, {@code allOf}, {@code anyOf} and {@code oneOf}. */
final class SchemaExpansion {
  /** With more alternatives, nobody would read a report of them. */
  private static final int MAX_ALTERNATIVES = 256;

  private final OpenApiDocument document;
  private final Map<SpecLocation, Schema> known;
  private final Set<SpecLocation> open = new HashSet<>();

  /**
   * @param known what has been expanded before: many ways may lead to one place
   */
  SchemaExpansion(OpenApiDocument document, Map<SpecLocation, Schema> known) {
    this.document = document;
    this.known = known;
  }

  /** The same schema, with all references and combinations resolved. */
  Schema expand(Schema schema) {
    Schema expanded = null;
    for (List<SpecLocation> places : schema.alternatives()) {
      Schema whole = null;
      for (SpecLocation place : places) {
        Schema part = expand(place);
        whole = whole == null ? part : checked(whole.and(part));
      }
      if (whole != null) {
        expanded = expanded == null ? whole : checked(expanded.or(whole));
      }
    }
    return expanded == null ? schema : expanded;
  }

  private Schema expand(SpecLocation place) {
    Schema before = known.get(place);
    if (before != null) {
      return before;
    }
    if (!open.add(place)) {
      throw new OpenApiException(
          "%s has a schema that is made of itself at %s; nothing can be compared there."
              .formatted(document.name(), place));
    }
    Schema expanded = expandUnopened(place);
    open.remove(place);
    known.put(place, expanded);
    return expanded;
  }

  private Schema expandUnopened(SpecLocation place) {
    JsonNode node = document.at(place);
    boolean refers = node.path("$ref").isString();
    if (refers && (document.referencesStandAlone() || node.size() == 1)) {
      return expand(document.target(place));
    }
    // Keywords beside the parts come last and so win, see ShapeReader.
    Schema expanded = Schema.at(place);
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (!node.path(keyword).isEmpty()) {
        expanded = checked(union(place, keyword).and(expanded));
      }
    }
    for (int i = node.path("allOf").size() - 1; i >= 0; i--) {
      expanded = checked(expand(child(place, "allOf", i)).and(expanded));
    }
    return refers ? checked(expand(document.target(place)).and(expanded)) : expanded;
  }

  private Schema union(SpecLocation place, String keyword) {
    Schema union = expand(child(place, keyword, 0));
    for (int i = 1; i < document.at(place).path(keyword).size(); i++) {
      union = checked(union.or(expand(child(place, keyword, i))));
    }
    return union;
  }

  private Schema checked(Schema schema) {
    if (schema.alternatives().size() > MAX_ALTERNATIVES) {
      throw new OpenApiException(
          "%s has a schema of more than %s alternatives at %s; it can't be compared."
              .formatted(document.name(), MAX_ALTERNATIVES, schema.place()));
    }
    return schema;
  }

  private static SpecLocation child(SpecLocation place, String keyword, int index) {
    return place.child(keyword).child(Integer.toString(index));
  }
}
