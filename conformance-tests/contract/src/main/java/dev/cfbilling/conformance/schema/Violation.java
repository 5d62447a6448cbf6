package dev.cfbilling.conformance.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value that breaks one keyword of a schema.
 *
 * @param keyword the {@link #family} that it belongs to
 * @param pointer to the value, in the body
 * @param schemaPointer to the keyword, in the contract's document
 * @param allowed the keyword's argument
 * @param property the name that {@code required} or {@code additionalProperties} is about
 * @param value that breaks it; an object or array may be given as an empty one
 */
public record Violation(
    String keyword,
    String pointer,
    String schemaPointer,
    JsonNode allowed,
    @Nullable String property,
    JsonNode value) {

  /** The keyword under which similar ones are reported, such as {@code enum} for {@code const}. */
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

  /** Whether the limit itself is not allowed. */
  boolean isExclusive() {
    return schemaPointer.substring(schemaPointer.lastIndexOf('/') + 1).startsWith("exclusive");
  }

  /** Leaves out the consequences of a wrong type at the same place: one mistake, one finding. */
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
