package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.Keywords;
import dev.cfbilling.conformance.openapi.model.Marks;
import dev.cfbilling.conformance.openapi.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The values that a schema lets through, however it is written: {@code nullable} and a type array,
 * a reference and {@code allOf}, {@code const} and an {@code enum} of one come out alike. Of a
 * union it holds what may come: every alternative's fields, and as required only those that all
 * require.
 *
 * @param place where it is written, references followed
 * @param types without {@code null}, unless null is all there may be; empty when any will do
 * @param nullable whether null may come
 * @param literals the values that are allowed; empty when the schema has no list of them
 * @param limits by keyword, in the spelling of 3.1
 * @param properties by name, in the document's order
 * @param items the schema of an array's elements
 * @param entries the schema of the values under keys that have no name in the document
 * @param readOnly whether it travels in responses only
 * @param writeOnly whether it travels in requests only
 * @param others where each keyword is written that is none of these, to be compared as it stands
 */
public record Shape(
    SpecLocation place,
    Set<String> types,
    boolean nullable,
    Optional<String> format,
    Optional<List<JsonNode>> literals,
    Map<String, JsonNode> limits,
    Map<String, Property> properties,
    Optional<Schema> items,
    Optional<Schema> entries,
    Marks marks,
    boolean readOnly,
    boolean writeOnly,
    Map<String, List<SpecLocation>> others) {

  /** Whether any value at all may come. */
  public boolean isAnything() {
    return types.isEmpty() && literals.isEmpty();
  }

  /**
   * The same for the values of one type or for one literal each; null is for {@link #nullable} to
   * say.
   */
  public List<Shape> apart() {
    if (literals.isPresent()) {
      return literals.get().stream()
          .map(literal -> of(Keywords.type(literal), Optional.of(List.of(literal))))
          .toList();
    }
    return types.isEmpty()
        ? List.of(this)
        : types.stream().map(type -> of(type, Optional.empty())).toList();
  }

  private Shape of(String type, Optional<List<JsonNode>> literal) {
    boolean object = type.equals("object");
    return new Shape(
        place,
        Set.of(type),
        false,
        format,
        literal,
        Limits.of(type, limits),
        object ? properties : Map.of(),
        type.equals("array") ? items : Optional.empty(),
        object ? entries : Optional.empty(),
        marks,
        readOnly,
        writeOnly,
        others);
  }

  /** A field of an object. */
  public record Property(boolean required, Schema schema) {}
}
