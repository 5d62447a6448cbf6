package dev.cfbilling.conformance.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One keyword of one schema that one value breaks.
 *
 * @param keyword the {@link #family} that it is of
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

  /** The keyword that says the same as one that JSON Schema has added to it, or that one. */
  public static String family(String keyword) {
    return switch (keyword) {
      case "const" -> "enum";
      case "dependentRequired" -> "required";
      case "exclusiveMaximum" -> "maximum";
      case "exclusiveMinimum" -> "minimum";
      case "unevaluatedProperties" -> "additionalProperties";
      default -> keyword;
    };
  }

  /** Whether the limit itself is beyond what is allowed. */
  boolean isExclusive() {
    return schemaPointer.substring(schemaPointer.lastIndexOf('/') + 1).startsWith("exclusive");
  }

  /** Without those that a wrong type at the same place brings along: one mistake, one finding. */
  public static List<Violation> withoutConsequences(List<Violation> violations) {
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
