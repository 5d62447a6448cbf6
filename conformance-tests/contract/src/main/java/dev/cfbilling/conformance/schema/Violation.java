package dev.cfbilling.conformance.schema;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One keyword of one schema that one value breaks.
 *
 * @param pointer to the value, in the body
 * @param schemaPointer to the keyword, in the contract's document
 * @param allowed what stands under the keyword
 * @param property the name that {@code required} or {@code additionalProperties} is about
 * @param value that breaks it; of an object or array, perhaps only an empty one
 */
public record Violation(
    String keyword,
    String pointer,
    String schemaPointer,
    JsonNode allowed,
    @Nullable String property,
    JsonNode value) {

  /**
   * What networknt found.
   *
   * @param contract to quote from; networknt's own copy has decimals as doubles
   * @param body that was validated, which stands at {@code at}
   */
  static Violation of(Error error, JsonNode contract, JsonNode body, String at) {
    String keyword = String.valueOf(error.getSchemaLocation().getFragment());
    return new Violation(
        error.getKeyword(),
        at + error.getInstanceLocation(),
        schemaPointer(error, keyword),
        contract.at(keyword),
        error.getProperty(),
        body.at(String.valueOf(error.getInstanceLocation())));
  }

  /** Of a missing property, the place of its name in the list of required ones. */
  private static String schemaPointer(Error error, String pointer) {
    if (error.getKeyword().equals("required")) {
      JsonNode required = error.getSchemaNode();
      for (int i = 0; i < required.size(); i++) {
        if (required.get(i).asString().equals(error.getProperty())) {
          return pointer + "/" + i;
        }
      }
    }
    return pointer;
  }

  /** Without those that a wrong type at the same place brings along: one mistake, one finding. */
  static List<Violation> withoutConsequences(List<Violation> violations) {
    Set<String> mistyped =
        violations.stream()
            .filter(violation -> violation.keyword.equals("type"))
            .map(Violation::pointer)
            .collect(Collectors.toSet());
    return violations.stream()
        .filter(
            violation -> violation.keyword.equals("type") || !mistyped.contains(violation.pointer))
        .toList();
  }
}
