package dev.cfbilling.conformance.openapi.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The maturity, access and successor marks of an operation, a parameter or a field.
 *
 * @param stability such as {@code alpha}; empty when it is missing or {@code unlabelled}
 * @param access such as {@code restricted}; empty when it is missing
 * @param successor the path that replaces an operation; empty when it is missing
 * @param permissions one of these is enough to call an operation; empty when none are listed
 */
public record Marks(
    boolean deprecated,
    Optional<String> stability,
    Optional<String> access,
    Optional<String> successor,
    Set<String> permissions) {
  private static final List<String> STABILITY =
      List.of("x-stability", "x-stability-level", "x-fern-availability");
  private static final List<String> ACCESS = List.of("x-access");
  private static final List<String> SUCCESSOR = List.of("x-superseded-by");
  private static final String PERMISSIONS = "x-permissions";
  private static final String UNLABELLED = "unlabelled";

  public static Marks of(JsonNode node) {
    return new Marks(
        node.path("deprecated").asBoolean(false),
        first(node, STABILITY).filter(label -> !label.equals(UNLABELLED)),
        first(node, ACCESS),
        first(node, SUCCESSOR),
        node.path(PERMISSIONS).values().stream()
            .map(permission -> permission.asString(""))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Whether this class reads the extension. */
  public static boolean isMark(String extension) {
    return extension.equals(PERMISSIONS)
        || Stream.of(STABILITY, ACCESS, SUCCESSOR).anyMatch(names -> names.contains(extension));
  }

  private static Optional<String> first(JsonNode node, List<String> names) {
    return names.stream()
        .map(node::path)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .findFirst();
  }
}
