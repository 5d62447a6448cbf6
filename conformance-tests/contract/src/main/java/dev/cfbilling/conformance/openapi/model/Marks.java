package dev.cfbilling.conformance.openapi.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a document says of the state of an operation, a parameter or a field.
 *
 * @param stability such as {@code alpha}; empty when nothing, or {@code unlabelled}, is written
 * @param access such as {@code restricted}; empty when nothing is written
 * @param successor the path that took over from an operation; empty when none is written
 * @param permissions of which one is enough to call an operation; none when none are written
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

  /** Whether an extension says something that is read here. */
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
