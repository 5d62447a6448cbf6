package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Contract;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The words of the contract; a secret that has some of them must not make them unreadable. */
public final class Vocabulary {
  /** What they have are values, not words. */
  private static final Set<String> VALUES = Set.of("example", "examples");

  private Vocabulary() {}

  /** All names and texts, each in a line of its own. */
  public static String of(Contract contract) {
    StringBuilder words = new StringBuilder();
    collect(contract.schemas().root(), words);
    return words.toString();
  }

  private static void collect(JsonNode node, StringBuilder words) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!VALUES.contains(member.getKey())) {
        words.append(member.getKey()).append('\n');
        collect(member.getValue(), words);
      }
    }
    if (node.isArray()) {
      node.forEach(element -> collect(element, words));
    } else if (node.isString()) {
      words.append(node.asString()).append('\n');
    }
  }
}
