package dev.cfbilling.conformance.contract;

import dev.cfbilling.reader.UnreadableException;
import dev.cfbilling.reader.YamlJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Restores what Swagger Parser does not leave as its author wrote it: it sorts the keys of {@code
 * required}, so that the address of one would lead to another, and reads decimals as doubles, so
 * that {@code 1.10} becomes 1.1 and the twentieth digit of a {@code maximum} is lost.
 */
final class WrittenKeywords {
  private final Folder folder;
  private final SpecLayout layout;
  private final JsonMapper mapper;
  private final Map<String, JsonNode> files = new HashMap<>();

  /**
   * @param folder where the contract's files are
   * @param layout which of them each part is from
   * @param mapper reads decimals as they are written
   */
  WrittenKeywords(Folder folder, SpecLayout layout, JsonMapper mapper) {
    this.folder = folder;
    this.layout = layout;
    this.mapper = mapper;
  }

  void restore(JsonNode root) {
    restore(root, "");
  }

  private void restore(JsonNode node, String pointer) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        String key = member.getKey();
        String place = pointer + "/" + JsonPointers.escape(key);
        object.set(key, restored(key, member.getValue(), place));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, restored("", array.get(i), pointer + "/" + i));
      }
    }
  }

  /** What is written at the place; the value itself if the layout leads to nothing of the kind. */
  private JsonNode restored(String key, JsonNode value, String pointer) {
    if (value.isNumber()) {
      JsonNode written = written(pointer);
      return written.isNumber() ? written : value;
    }
    if (key.equals("required") && value.isArray()) {
      JsonNode written = written(pointer);
      return written.isArray() ? written : value;
    }
    restore(value, pointer);
    return value;
  }

  private JsonNode written(String pointer) {
    SpecLocation location = layout.locate(pointer);
    return files.computeIfAbsent(location.file(), this::read).at(location.pointer());
  }

  private JsonNode read(String name) {
    Optional<Path> file = folder.file(name);
    if (file.isEmpty()) {
      return MissingNode.getInstance();
    }
    try {
      return mapper.readTree(YamlJson.of(Files.readString(file.get()), name));
    } catch (IOException | JacksonException | UnreadableException notReadSo) {
      return MissingNode.getInstance();
    }
  }
}
