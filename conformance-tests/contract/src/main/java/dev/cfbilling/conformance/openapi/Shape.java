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
 * The values that a schema allows, independent of its spelling: {@code nullable} and a type array,
 * a reference and {@code allOf}, {@code const} and an {@code enum} of one give the same shape. A
 * union has the fields of every alternative, and requires only those that all require.
 *
 * @param place where it is written, references followed
 * @param types without {@code null}, unless only null is allowed; empty when any type is allowed
 * @param nullable whether null is allowed
 * @param literals the values that are allowed; empty when the schema has no list of them
 * @param limits by keyword, in the spelling of 3.1
 * @param properties by name, in the document's order
 * @param items the schema of an array's elements
 * @param entries the schema of the values under keys that the document does not name
 * @param readOnly whether it occurs in responses only
 * @param writeOnly whether it occurs in requests only
 * @param others the places of all other keywords, which are compared literally
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

  /** This shape split by type, or by literal; {@link #nullable} covers null. */
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
