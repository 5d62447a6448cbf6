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
 * The kinds of values that each schema has met in a body; each is reported once. It is reported at
 * the end of its part, since a truncated part is not checked.
 */
final class SeenForms {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** By the node's number, a bit for each kind of token. */
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

  /** Reports the sightings from {@code first} on. */
  void tell(int first, Listener listener) {
    if (untold.size() > first) {
      List<Sighting> ofPart = untold.subList(first, untold.size());
      ofPart.forEach(sighting -> listener.meets(sighting.schema(), sighting.value()));
      ofPart.clear();
    }
  }

  /** An example that stands for all values of its kind. */
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
