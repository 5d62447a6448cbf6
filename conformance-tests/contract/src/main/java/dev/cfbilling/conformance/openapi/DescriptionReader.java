package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.OperationEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the descriptions of operations, parameters, schemas and fields. */
public final class DescriptionReader {
  private static final String SCHEMAS = "/components/schemas/";

  /** What holds data, and no descriptions. */
  private static final Set<String> DATA =
      Set.of("const", "default", "enum", "example", "examples", "value");

  private final OpenApiDocument document;
  private final Map<SpecLocation, Description> found = new LinkedHashMap<>();
  private final Set<SpecLocation> seen = new HashSet<>();
  private String operation = "";

  private DescriptionReader(OpenApiDocument document) {
    this.document = document;
  }

  /**
   * The descriptions that operations lead to, by their places, in the document's order.
   *
   * @param document with its text for people
   * @throws OpenApiException when a reference is broken
   */
  public static Map<SpecLocation, Description> of(OpenApiDocument document) {
    DescriptionReader reader = new DescriptionReader(document);
    for (OperationEntry entry : new OperationReader(document).entries(List.of())) {
      reader.operation = document.at(entry.place()).path("operationId").asString("");
      reader.seen.clear();
      reader.visit(entry.place(), Optional.of(reader.operation));
    }
    return reader.found;
  }

  /**
   * @param subject empty for what only holds something, such as a list
   */
  private void visit(SpecLocation place, Optional<String> subject) {
    SpecLocation here = document.follow(place);
    if (!seen.add(here)) {
      return;
    }
    JsonNode node = document.at(here);
    // The text beside a use of a schema is about the field; the schema's own is about the schema.
    Optional<String> named = here.equals(place) ? subject : schema(here).or(() -> subject);
    named.ifPresent(name -> describe(here, name, node));
    node.forEachEntry(
        (key, child) -> {
          if (key.equals("properties")) {
            child.propertyNames().forEach(name -> visit(here.child(key).child(name), of(name)));
          } else if (child.isContainer() && !DATA.contains(key) && !key.startsWith("x-")) {
            visit(here.child(key), Optional.empty());
          }
        });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visitElement(here.child(Integer.toString(i)));
    }
  }

  private void visitElement(SpecLocation place) {
    JsonNode node = document.at(document.follow(place));
    boolean parameter = node.path("in").isString() && node.path("name").isString();
    visit(
        place,
        parameter
            ? of("the %s parameter %s".formatted(text(node, "in"), text(node, "name")))
            : Optional.empty());
  }

  private void describe(SpecLocation here, String subject, JsonNode node) {
    if (!node.path("description").isString()) {
      return;
    }
    SpecLocation place = here.child("description");
    Description known = found.get(place);
    List<String> operations = new ArrayList<>(known == null ? List.of() : known.operations());
    operations.add(operation);
    found.put(
        place,
        new Description(
            subject,
            place,
            text(node, "description").replaceAll("\\s+", " ").strip(),
            List.copyOf(operations)));
  }

  private static Optional<String> schema(SpecLocation place) {
    return place.pointer().startsWith(SCHEMAS)
        ? of(place.pointer().substring(SCHEMAS.length()))
        : Optional.empty();
  }

  private static Optional<String> of(String name) {
    return Optional.of(name);
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }
}
