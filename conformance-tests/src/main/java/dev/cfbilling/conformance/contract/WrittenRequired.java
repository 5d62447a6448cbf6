package dev.cfbilling.conformance.contract;

import dev.cfbilling.reader.UnreadableException;
import dev.cfbilling.reader.YamlJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Restores each list of {@code required} keys as its author wrote it. Swagger Parser sorts the
 * keys, so that the address of one would lead to another.
 */
final class WrittenRequired {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path directory;
  private final SpecLayout layout;
  private final Map<String, JsonNode> files = new HashMap<>();

  /**
   * @param directory where the contract's files are
   * @param layout which of them each part is from
   */
  WrittenRequired(Path directory, SpecLayout layout) {
    this.directory = directory;
    this.layout = layout;
  }

  void restore(JsonNode root) {
    restore(root, "");
  }

  private void restore(JsonNode node, String pointer) {
    if (node instanceof ObjectNode schema) {
      if (schema.path("required").isArray()) {
        restoreIn(schema, layout.locate(pointer));
      }
      schema.forEachEntry((key, child) -> restore(child, pointer + "/" + JsonPointers.escape(key)));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        restore(node.get(i), pointer + "/" + i);
      }
    }
  }

  /** Leaves it as it is if the layout leads to nothing of the kind. */
  private void restoreIn(ObjectNode schema, SpecLocation location) {
    JsonNode file = files.computeIfAbsent(location.file(), this::read);
    JsonNode written = file.at(location.pointer()).path("required");
    if (written.isArray()) {
      schema.set("required", written);
    }
  }

  private JsonNode read(String name) {
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(YamlJson.of(Files.readString(file), name));
    } catch (IOException | JacksonException | UnreadableException notReadSo) {
      return MissingNode.getInstance();
    }
  }
}
