package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.OperationEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The names of an operation's fields and parameters, by which it is recognised on another path.
 * Broken references are ignored, since most of a document's operations are not about billing.
 */
public final class FieldNames {
  /** The member of the envelope with the result; the envelope is the same for every operation. */
  private static final String RESULT = "result";

  private final OpenApiDocument document;
  private final boolean deep;
  private final List<SpecLocation> results = new ArrayList<>();
  private final Set<SpecLocation> seen = new HashSet<>();
  private final Set<String> names = new TreeSet<>();

  private FieldNames(OpenApiDocument document, boolean deep) {
    this.document = document;
    this.deep = deep;
  }

  /** The names of the fields, at any depth, of an operation's successful results. */
  public static Set<String> ofResult(OpenApiDocument document, OperationEntry operation) {
    SpecLocation responses = operation.place().child("responses");
    List<SpecLocation> successes =
        document.at(responses).propertyNames().stream()
            .filter(status -> status.startsWith("2"))
            .map(responses::child)
            .toList();
    FieldNames envelope = new FieldNames(document, false);
    successes.forEach(envelope::collect);
    FieldNames fields = new FieldNames(document, true);
    (envelope.results.isEmpty() ? successes : envelope.results).forEach(fields::collect);
    return fields.names;
  }

  /** The names of the parameters outside the path. */
  public static Set<String> ofParameters(OpenApiDocument document, OperationEntry operation) {
    Set<String> names = new TreeSet<>();
    for (SpecLocation owner : List.of(operation.item(), operation.place())) {
      SpecLocation list = owner.child("parameters");
      for (int i = 0; i < document.at(list).size(); i++) {
        JsonNode parameter = document.at(followed(document, list.child(Integer.toString(i))));
        if (!parameter.path("in").asString("path").equals("path")) {
          names.add(parameter.path("name").asString(""));
        }
      }
    }
    return names;
  }

  private void collect(SpecLocation place) {
    SpecLocation here = followed(document, place);
    if (!seen.add(here)) {
      return;
    }
    JsonNode node = document.at(here);
    node.forEachEntry(
        (name, child) -> {
          if (name.equals("properties")) {
            collectProperties(here.child(name), child);
          } else if (child.isContainer()) {
            collect(here.child(name));
          }
        });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(here.child(Integer.toString(i)));
    }
  }

  private void collectProperties(SpecLocation place, JsonNode properties) {
    if (properties.has(RESULT)) {
      results.add(place.child(RESULT));
    }
    if (deep) {
      for (String name : properties.propertyNames()) {
        names.add(name);
        collect(place.child(name));
      }
    }
  }

  private static SpecLocation followed(OpenApiDocument document, SpecLocation place) {
    try {
      return document.follow(place);
    } catch (OpenApiException nowhere) {
      return place;
    }
  }
}
