package dev.cfbilling.conformance.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Leads from a place in the resolved document back to the source file that a person would edit.
 *
 * <p>A split contract keeps one component a file, named after it, and one path item a file, named
 * after its operation; a contract in one file is its own source.
 */
final class SpecLayout {
  private final String rootFile;
  private final boolean split;
  private final Map<String, String> operationIdByPath;

  private SpecLayout(String rootFile, boolean split, Map<String, String> operationIdByPath) {
    this.rootFile = rootFile;
    this.split = split;
    this.operationIdByPath = operationIdByPath;
  }

  /**
   * The layout of a contract.
   *
   * @param root the resolved document
   * @param rootFile the name of the file that it was read from
   * @param split whether its parts have files of their own
   */
  static SpecLayout of(JsonNode root, String rootFile, boolean split) {
    return new SpecLayout(rootFile, split, operationIds(root));
  }

  private static Map<String, String> operationIds(JsonNode root) {
    Map<String, String> idByPath = new LinkedHashMap<>();
    root.path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEachEntry(
                    (method, operation) -> {
                      if (operation.path("operationId").isString()) {
                        idByPath.putIfAbsent(path, operation.path("operationId").asString());
                      }
                    }));
    return idByPath;
  }

  SpecLocation locate(String pointer) {
    String[] tokens = pointer.split("/", 5);
    if (!split || tokens.length < 3) {
      return new SpecLocation(rootFile, pointer);
    }
    if (tokens[1].equals("paths")) {
      String operationId = operationIdByPath.get(JsonPointers.unescape(tokens[2]));
      if (operationId != null) {
        return new SpecLocation("operations/" + operationId + ".yaml", rest(tokens, 3));
      }
    }
    if (tokens[1].equals("components") && tokens.length > 3) {
      String file = tokens[2] + "/" + JsonPointers.unescape(tokens[3]) + ".yaml";
      return new SpecLocation(file, rest(tokens, 4));
    }
    return new SpecLocation(rootFile, pointer);
  }

  private static String rest(String[] tokens, int from) {
    StringBuilder rest = new StringBuilder();
    for (int i = from; i < tokens.length; i++) {
      rest.append('/').append(tokens[i]);
    }
    return rest.toString();
  }
}
