package dev.cfbilling.conformance.contract;

import java.util.LinkedHashSet;
import java.util.Set;
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

  /**
   * Refuses references that lead to themselves.
   *
   * @throws ContractException when there are some; a schema may well contain itself
   */
  static void refuseCircles(JsonNode root) throws ContractException {
    for (JsonNode place : root.findParents("$ref")) {
      Set<String> passed = new LinkedHashSet<>();
      JsonNode here = place;
      while (here.path("$ref").isString() && here.path("$ref").asString().startsWith("#/")) {
        String reference = here.path("$ref").asString();
        if (!passed.add(reference)) {
          throw new ContractException(
              "The contract has a circle of references at %s; give one of them a schema of its own."
                  .formatted(reference));
        }
        here = root.at(reference.substring(1));
      }
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
