package dev.cfbilling.conformance.drift.patch;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A list of at least one scalar in the text of a YAML file. */
record YamlSequence(YamlText text, SequenceNode list) {
  static Optional<YamlSequence> of(YamlText text, Node node) {
    return node instanceof SequenceNode list && !list.getValue().isEmpty()
        ? Optional.of(new YamlSequence(text, list))
        : Optional.empty();
  }

  boolean has(String value) {
    return item(value).isPresent();
  }

  boolean hasNull() {
    return list.getValue().stream().anyMatch(YamlTree::isNull);
  }

  boolean isSingle() {
    return list.getValue().size() == 1;
  }

  private Optional<Node> item(String value) {
    return list.getValue().stream().filter(node -> YamlTree.is(node, value)).findFirst();
  }

  /** The new text with a scalar after the others, but before a null. */
  String with(String scalar) {
    List<Node> values = list.getValue();
    Node last = values.get(values.size() - 1);
    boolean beforeNull = YamlTree.isNull(last);
    if (YamlTree.isFlow(list)) {
      return beforeNull
          ? text.replaced(text.start(last), text.start(last), scalar + ", ")
          : text.replaced(text.end(last), text.end(last), ", " + scalar);
    }
    String line = " ".repeat(YamlText.column(list)) + "- " + scalar;
    return text.insertedAfter(YamlText.line(last) - (beforeNull ? 1 : 0), List.of(line));
  }

  /** The new text without a scalar; empty when the list lacks it. */
  Optional<String> without(String value) {
    return item(value).map(this::without);
  }

  private String without(Node item) {
    if (!YamlTree.isFlow(list)) {
      return text.without(YamlText.line(item), YamlText.line(item));
    }
    List<Node> values = list.getValue();
    int index = values.indexOf(item);
    return index > 0
        ? text.replaced(text.end(values.get(index - 1)), text.end(item), "")
        : text.replaced(text.start(item), text.start(values.get(1)), "");
  }
}
