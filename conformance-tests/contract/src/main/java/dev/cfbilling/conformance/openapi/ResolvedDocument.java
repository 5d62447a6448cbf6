package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as one tree, with all references inside it.
 *
 * @param sources maps a pointer to the place that a person would edit
 */
record ResolvedDocument(ObjectNode root, Function<String, SpecLocation> sources) {

  /**
   * The same document with each schema in {@link NormalForm}; changes the tree.
   *
   * @throws OpenApiException when references are circular, or a schema can't be rewritten
   */
  ResolvedDocument normal() {
    refuseCircles();
    Map<String, String> written = NormalForm.of(root);
    return new ResolvedDocument(root, pointer -> source(pointer, written));
  }

  /** The source of a place that {@link NormalForm} may have moved. */
  private SpecLocation source(String pointer, Map<String, String> written) {
    return JsonPointers.nearest(pointer, written::containsKey)
        .map(here -> sources.apply(written.get(here) + pointer.substring(here.length())))
        .orElseGet(() -> sources.apply(pointer));
  }

  /** Refuses a chain of references that leads back to itself. A schema may still contain itself. */
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
        here = JsonPointers.at(root, reference.substring(1));
      }
    }
  }

  /** The tree as a document. */
  OpenApiDocument document() {
    return new OpenApiDocument(
        "the contract",
        "",
        file -> file.isEmpty() ? Optional.of(root) : Optional.empty(),
        place -> sources.apply(place.pointer()));
  }
}
