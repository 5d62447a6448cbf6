package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Contract;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The words of the contract. They stay readable even if they are part of a secret. */
public final class Vocabulary {
  /** Keywords with values rather than words. */
  private static final Set<String> VALUES = Set.of("example", "examples");

  private Vocabulary() {}

  /** All names and texts, one on each line. */
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
