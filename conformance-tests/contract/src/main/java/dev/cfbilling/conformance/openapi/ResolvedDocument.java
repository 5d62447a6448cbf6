package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as one tree, in which every reference leads to a place of the same tree.
 *
 * @param sources where a person would edit what stands at a pointer
 */
record ResolvedDocument(ObjectNode root, Function<String, SpecLocation> sources) {

  /**
   * The same with each schema in {@link NormalForm}; changes the tree.
   *
   * @throws OpenApiException when references lead in a circle, or a schema has no form
   */
  ResolvedDocument normal() {
    refuseCircles();
    Map<String, String> written = NormalForm.of(root);
    return new ResolvedDocument(root, pointer -> source(pointer, written));
  }

  /** The source of a place that the form may have moved. */
  private SpecLocation source(String pointer, Map<String, String> written) {
    String here = pointer;
    String rest = "";
    while (!here.isEmpty() && !written.containsKey(here)) {
      int slash = here.lastIndexOf('/');
      rest = here.substring(slash) + rest;
      here = here.substring(0, slash);
    }
    String moved = written.get(here);
    return sources.apply(moved == null ? pointer : moved + rest);
  }

  /** A schema may well contain itself; a reference that leads to itself says nothing. */
  private void refuseCircles() {
    for (JsonNode place : root.findParents("$ref")) {
      Set<String> passed = new LinkedHashSet<>();
      JsonNode here = place;
      while (here.path("$ref").isString() && here.path("$ref").asString().startsWith("#/")) {
        String reference = here.path("$ref").asString();
        if (!passed.add(reference)) {
          throw new OpenApiException(
              "The contract has a circle of references at %s; give one of them a schema of its own."
                  .formatted(reference));
        }
        here = root.at(reference.substring(1));
      }
    }
  }

  /** To be read as any other. */
  OpenApiDocument document() {
    return new OpenApiDocument(
        "the contract",
        "",
        file -> file.isEmpty() ? Optional.of(root) : Optional.empty(),
        place -> sources.apply(place.pointer()));
  }
}
