package dev.cfbilling.conformance.drift.patch;

import dev.cfbilling.conformance.contract.JsonPointers;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Finds nodes in the parse tree of a YAML file. */
final class YamlTree {
  private static final int MAX_DIGITS = 6;

  private YamlTree() {}

  /** The node at a JSON pointer; empty when there is none, or the text is not YAML. */
  static Optional<Node> at(String yaml, String pointer) {
    Optional<Node> here = root(yaml);
    for (String token : pointer.split("/", -1)) {
      if (!token.isEmpty()) {
        here = here.flatMap(node -> child(node, JsonPointers.unescape(token)));
      }
    }
    return here;
  }

  private static Optional<Node> root(String yaml) {
    try {
      return new Compose(LoadSettings.builder().setSchema(new CoreSchema()).build())
          .composeString(yaml);
    } catch (YamlEngineException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Node> child(Node node, String token) {
    boolean number = token.matches("\\d+") && token.length() <= MAX_DIGITS;
    if (node instanceof SequenceNode sequence && number) {
      return sequence.getValue().stream().skip(Integer.parseInt(token)).findFirst();
    }
    return node instanceof MappingNode map
        ? entry(map, token).map(NodeTuple::getValueNode)
        : Optional.empty();
  }

  static Optional<NodeTuple> entry(MappingNode map, String key) {
    return map.getValue().stream().filter(entry -> is(entry.getKeyNode(), key)).findFirst();
  }

  /** Whether a node is a scalar with this value, quoted or not. */
  static boolean is(Node node, String value) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(value);
  }

  /** Whether a node is null, not the string "null". */
  static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  static boolean isFlow(CollectionNode<?> node) {
    return node.getFlowStyle() == FlowStyle.FLOW;
  }
}
