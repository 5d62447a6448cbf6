package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.OperationEntry;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The path items of a document, which hold operations or refer to what holds them. */
final class PathItems {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final OpenApiDocument document;

  PathItems(OpenApiDocument document) {
    this.document = document;
  }

  /** Adds the operations of the item at {@code place}; none of one that can't be read. */
  void add(String path, String base, SpecLocation place, List<OperationEntry> entries) {
    SpecLocation item = followed(place);
    for (String method : METHODS) {
      if (document.at(item).path(method).isObject()) {
        entries.add(new OperationEntry(method.toUpperCase(Locale.ROOT), path, base, item));
      }
    }
  }

  private SpecLocation followed(SpecLocation place) {
    try {
      return document.follow(place);
    } catch (OpenApiException nowhere) {
      return place;
    }
  }

  /**
   * Refuses an item that can't be read.
   *
   * @param all the place of the object that holds them by their names
   * @param ofInterest whether the item of a name is to be read
   * @throws OpenApiException when its reference is broken, or an operation is no object
   */
  void require(SpecLocation all, Predicate<String> ofInterest) {
    document.at(all).propertyNames().stream()
        .filter(name -> !name.startsWith("x-"))
        .filter(ofInterest)
        .forEach(name -> require(all.child(name)));
  }

  private void require(SpecLocation place) {
    SpecLocation item = document.follow(place);
    requireObject(item, "path item");
    if (document.at(item).has("$ref")) {
      throw new OpenApiException(
          "%s has a \"$ref\" at %s that is no text; write where the path item is, or leave it out."
              .formatted(document.name(), item));
    }
    METHODS.stream()
        .filter(method -> document.at(item).has(method))
        .forEach(method -> requireObject(item.child(method), "operation"));
  }

  private void requireObject(SpecLocation place, String what) {
    JsonNode node = document.at(place);
    if (!node.isObject()) {
      throw new OpenApiException(
          "%s has a value of the type %s at %s; an object describes the %s, so write one, or leave it out."
              .formatted(
                  document.name(),
                  node.getNodeType().name().toLowerCase(Locale.ROOT),
                  place,
                  what));
    }
  }
}
