package dev.cfbilling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands beside a reference. OpenAPI 3.0 ignores it, and the parser drops it, so that an
 * {@code x-sensitive} there would have no effect; it is refused. OpenAPI 3.1 lets a schema say more
 * there, of which only what the generator heeds is allowed.
 */
final class ReferenceSiblings {
  private static final Set<String> TEXT = Set.of("description", "summary");
  private static final Set<String> OF_SCHEMAS =
      Set.of("$comment", "deprecated", "example", "examples", "readOnly", "title", "writeOnly");
  private static final Set<String> DATA = Set.of("const", "default", "enum", "example", "examples");

  private final Set<String> allowed;
  private final boolean extensions;

  private ReferenceSiblings(boolean version31) {
    this.allowed = version31 ? OF_SCHEMAS : Set.of();
    this.extensions = version31;
  }

  /** Looks at the files of a contract, which are JSON. */
  static void refuseIgnored(Path root) throws IOException {
    ObjectMapper json = new ObjectMapper();
    boolean version31 = json.readTree(root.toFile()).path("openapi").asText().startsWith("3.1");
    ReferenceSiblings siblings = new ReferenceSiblings(version31);
    Path folder = root.toAbsolutePath().getParent();
    try (Stream<Path> all = folder == null ? Stream.of(root) : Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder == null ? "" : folder.relativize(file).toString();
        siblings.look(json.readTree(file.toFile()), name + "#");
      }
    }
  }

  private void look(JsonNode node, String place) {
    if (node.isObject() && node.path("$ref").isTextual()) {
      List<String> ignored =
          node.properties().stream()
              .map(Map.Entry::getKey)
              .filter(key -> !key.equals("$ref") && !isAllowed(key))
              .toList();
      if (!ignored.isEmpty()) {
        throw new UnsupportedConstructException(
            place, "has " + String.join(", ", ignored) + " beside a reference");
      }
    }
    node.properties()
        .forEach(
            member -> {
              boolean isData = DATA.contains(member.getKey()) || member.getKey().startsWith("x-");
              if (!isData || place.endsWith("/properties")) {
                look(member.getValue(), place + "/" + member.getKey());
              }
            });
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(node.get(i), place + "/" + i);
      }
    }
  }

  private boolean isAllowed(String key) {
    return TEXT.contains(key) || allowed.contains(key) || (extensions && key.startsWith("x-"));
  }
}
