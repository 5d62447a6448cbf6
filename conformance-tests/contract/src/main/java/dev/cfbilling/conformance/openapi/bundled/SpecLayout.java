package dev.cfbilling.conformance.openapi.bundled;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Maps a place in the bundled contract to its source file. Each component and each path item has a
 * file, named after the component or the operation.
 */
public final class SpecLayout {
  private static final String ROOT_FILE = "openapi.yaml";

  private final Map<String, String> operationIdByPath;

  private SpecLayout(Map<String, String> operationIdByPath) {
    this.operationIdByPath = operationIdByPath;
  }

  /** The layout of the contract with this bundled tree. */
  public static SpecLayout of(JsonNode root) {
    return new SpecLayout(operationIds(root));
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

  /** The place of a pointer into the bundled tree. */
  public SpecLocation locate(String pointer) {
    String[] tokens = pointer.split("/", 5);
    if (tokens.length < 3) {
      return new SpecLocation(ROOT_FILE, pointer);
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
    return new SpecLocation(ROOT_FILE, pointer);
  }

  private static String rest(String[] tokens, int from) {
    StringBuilder rest = new StringBuilder();
    for (int i = from; i < tokens.length; i++) {
      rest.append('/').append(tokens[i]);
    }
    return rest.toString();
  }
}
