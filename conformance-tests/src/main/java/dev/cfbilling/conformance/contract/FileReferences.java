package dev.cfbilling.conformance.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settles the references to files that Swagger Parser leaves standing, without a word, in some
 * split documents: the file's component is there, under the file's name.
 */
final class FileReferences {
  private static final Pattern COMPONENT_FILE =
      Pattern.compile("(?:.*/)?(?<kind>\\w+)/(?<name>[^/#]+)\\.(?:yaml|yml|json)");

  private FileReferences() {}

  /**
   * Points each reference to a component's file at the component.
   *
   * @throws ContractException when there is no such component
   */
  static void settle(JsonNode root) throws ContractException {
    settle(root, root);
  }

  private static void settle(JsonNode node, JsonNode root) throws ContractException {
    if (node instanceof ObjectNode object
        && object.path("$ref").isString()
        && !object.path("$ref").asString().startsWith("#/")) {
      object.put("$ref", component(object.path("$ref").asString(), root));
    }
    for (JsonNode child : node) {
      settle(child, root);
    }
  }

  private static String component(String reference, JsonNode root) throws ContractException {
    Matcher file = COMPONENT_FILE.matcher(reference);
    if (file.matches()) {
      String pointer =
          "/components/" + file.group("kind") + "/" + JsonPointers.escape(file.group("name"));
      if (!root.at(pointer).isMissingNode()) {
        return "#" + pointer;
      }
    }
    throw new ContractException(
        "The contract refers to " + reference + ", which can't be found in it.");
  }
}
