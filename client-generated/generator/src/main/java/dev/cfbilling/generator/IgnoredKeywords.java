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
 * Keywords that the parser drops without a word. OpenAPI 3.0 ignores what stands beside a
 * reference, so that an {@code x-sensitive} there would have no effect, and a {@code nullable}
 * without a type; 3.1 lets a schema say more there, of which only what the generator heeds is
 * allowed, and has no {@code nullable} any more.
 */
final class IgnoredKeywords {
  private static final Set<String> TEXT = Set.of("description", "summary");
  private static final Set<String> OF_SCHEMAS =
      Set.of("$comment", "deprecated", "example", "examples", "readOnly", "title", "writeOnly");
  private static final Set<String> DATA = Set.of("const", "default", "enum", "example", "examples");

  private final Set<String> allowed;
  private final boolean version31;

  private IgnoredKeywords(boolean version31) {
    this.allowed = version31 ? OF_SCHEMAS : Set.of();
    this.version31 = version31;
  }

  /** Looks at the files of a contract, which are JSON. */
  static void refuseIgnored(Path root) throws IOException {
    ObjectMapper json = new ObjectMapper();
    boolean version31 = json.readTree(root.toFile()).path("openapi").asText().startsWith("3.1");
    IgnoredKeywords keywords = new IgnoredKeywords(version31);
    Path folder = root.toAbsolutePath().getParent();
    try (Stream<Path> all = folder == null ? Stream.of(root) : Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder == null ? "" : folder.relativize(file).toString();
        keywords.look(json.readTree(file.toFile()), name + "#");
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
    boolean isSchema = !place.endsWith("/properties");
    if (isSchema && node.path("nullable").isBoolean()) {
      refuseNullable(node, place);
    }
    node.properties()
        .forEach(
            member -> {
              boolean isData = DATA.contains(member.getKey()) || member.getKey().startsWith("x-");
              if (!isData || !isSchema) {
                look(member.getValue(), place + "/" + member.getKey());
              }
            });
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(node.get(i), place + "/" + i);
      }
    }
  }

  private void refuseNullable(JsonNode schema, String place) {
    if (version31) {
      throw new UnsupportedConstructException(place, "uses nullable, which OpenAPI 3.1 lacks");
    }
    if (!schema.has("type")) {
      throw new UnsupportedConstructException(
          place, "uses nullable without a type, which has no effect in OpenAPI 3.0");
    }
  }

  private boolean isAllowed(String key) {
    return TEXT.contains(key) || allowed.contains(key) || (version31 && key.startsWith("x-"));
  }
}
