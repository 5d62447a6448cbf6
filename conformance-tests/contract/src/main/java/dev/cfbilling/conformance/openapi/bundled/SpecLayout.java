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
  private static final String PATHS = "/paths/";
  private static final String COMPONENTS = "/components/";

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
    if (pointer.startsWith(PATHS)) {
      int end = end(pointer, PATHS.length());
      String path = JsonPointers.unescape(pointer.substring(PATHS.length(), end));
      String operationId = operationIdByPath.get(path);
      if (operationId != null) {
        return new SpecLocation("operations/" + operationId + ".yaml", pointer.substring(end));
      }
    }
    int name = end(pointer, COMPONENTS.length());
    if (pointer.startsWith(COMPONENTS) && name < pointer.length()) {
      int end = end(pointer, name + 1);
      String file = JsonPointers.unescape(pointer.substring(COMPONENTS.length(), end));
      return new SpecLocation(file + ".yaml", pointer.substring(end));
    }
    return new SpecLocation(ROOT_FILE, pointer);
  }

  /** Where the token at {@code start} ends. */
  private static int end(String pointer, int start) {
    int slash = pointer.indexOf('/', start);
    return slash < 0 ? pointer.length() : slash;
  }
}
