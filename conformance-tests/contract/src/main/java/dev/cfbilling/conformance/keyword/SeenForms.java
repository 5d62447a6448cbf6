package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.json.SentNumber;
import dev.cfbilling.conformance.keyword.listener.Listener;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Which kinds of value each schema has met in a body, so that each is told once: when its part has
 * ended, since a part that breaks off is not judged.
 */
final class SeenForms {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** By the node's number, one bit for each kind of token. */
  private final int[] met;

  private final boolean[] literals;
  private final List<Sighting> untold = new ArrayList<>();

  private record Sighting(SchemaAt schema, JsonNode value) {}

  SeenForms(int nodes, int literals) {
    this.met = new int[nodes];
    this.literals = new boolean[literals];
  }

  void add(SchemaNode node, int token) {
    if ((met[node.number()] & 1 << token) == 0) {
      met[node.number()] |= 1 << token;
      untold.add(new Sighting(node.schema(), ofKind(token)));
    }
  }

  void addLiteral(SchemaAt schema, int number, JsonNode literal) {
    if (!literals[number]) {
      literals[number] = true;
      untold.add(new Sighting(schema, literal));
    }
  }

  int size() {
    return untold.size();
  }

  /** Tells those from {@code first} on. */
  void tell(int first, Listener listener) {
    if (untold.size() > first) {
      List<Sighting> ofPart = untold.subList(first, untold.size());
      ofPart.forEach(sighting -> listener.meets(sighting.schema(), sighting.value()));
      ofPart.clear();
    }
  }

  /** One that is like all others of its kind. */
  private static JsonNode ofKind(int token) {
    return switch (token) {
      case JsonTokenId.ID_START_OBJECT -> NODES.objectNode();
      case JsonTokenId.ID_START_ARRAY -> NODES.arrayNode();
      case JsonTokenId.ID_STRING -> NODES.stringNode("");
      case JsonTokenId.ID_TRUE -> NODES.booleanNode(true);
      case JsonTokenId.ID_FALSE -> NODES.booleanNode(false);
      case JsonTokenId.ID_NULL -> NODES.nullNode();
      default -> new SentNumber("0");
    };
  }
}
