package dev.cfbilling.conformance.drift.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * A schema in the text of a YAML file. Every change returns the new text, or empty when the schema
 * is not written as expected.
 */
record YamlMapping(YamlText text, MappingNode mapping) {
  /** The keywords before {@code nullable} in our schemas. */
  private static final List<String> BEFORE_NULLABLE =
      List.of("type", "format", "enum", "maxLength", "minItems");

  /** The mapping at a JSON pointer; empty when there is none. */
  static Optional<YamlMapping> at(String yaml, String pointer) {
    return YamlTree.at(yaml, pointer).flatMap(node -> of(YamlText.of(yaml), node));
  }

  private static Optional<YamlMapping> of(YamlText text, Node node) {
    return node instanceof MappingNode map && !map.getValue().isEmpty()
        ? Optional.of(new YamlMapping(text, map))
        : Optional.empty();
  }

  private Optional<NodeTuple> entry(String key) {
    return YamlTree.entry(mapping, key);
  }

  private Optional<YamlSequence> list(String key) {
    return entry(key).flatMap(entry -> YamlSequence.of(text, entry.getValueNode()));
  }

  Optional<String> addProperty(String name, PropertySchema property) {
    List<String> lines = new ArrayList<>(List.of(YamlScalar.of(name) + ":"));
    property.lines().forEach(line -> lines.add("  " + line));
    Optional<NodeTuple> properties = entry("properties");
    if (properties.isPresent()) {
      return of(text, properties.get().getValueNode())
          .filter(fields -> fields.entry(name).isEmpty())
          .flatMap(fields -> fields.withLast(lines));
    }
    lines.replaceAll(line -> "  " + line);
    lines.add(0, "properties:");
    return withLast(lines);
  }

  /** Leaves a list that has the literal unchanged. */
  Optional<String> addLiteral(String json) {
    return json.equals("null")
        ? list("enum").flatMap(literals -> addNullLiteral())
        : list("enum")
            .map(
                literals ->
                    literals.has(YamlScalar.value(json))
                        ? text.text()
                        : literals.with(YamlScalar.ofJson(json)));
  }

  /** A nullable enum also lists null; a schema without an enum stays unchanged. */
  Optional<String> addNullLiteral() {
    return list("enum")
        .filter(literals -> !literals.hasNull())
        .map(literals -> literals.with("null"))
        .or(() -> Optional.of(text.text()));
  }

  Optional<String> allowNull() {
    Optional<NodeTuple> stated = entry("nullable");
    if (stated.isPresent()) {
      return Optional.of(replaced(stated.get().getValueNode(), "true"));
    }
    return BEFORE_NULLABLE.stream()
        .flatMap(key -> entry(key).stream())
        .reduce((before, last) -> last)
        .map(last -> after(last, "nullable: true"));
  }

  Optional<String> setFormat(Optional<String> format) {
    Optional<NodeTuple> stated = entry("format");
    if (format.isEmpty()) {
      return stated.map(this::without);
    }
    return stated
        .map(entry -> replaced(entry.getValueNode(), format.get()))
        .or(() -> entry("type").map(type -> after(type, "format: " + format.get())));
  }

  /** Removes an emptied list, which OpenAPI does not allow. */
  Optional<String> dropRequired(String name) {
    Optional<YamlSequence> names = list("required").filter(required -> required.has(name));
    return names.filter(YamlSequence::isSingle).isPresent()
        ? entry("required").map(this::without)
        : names.flatMap(required -> required.without(name));
  }

  private String replaced(Node node, String scalar) {
    return text.replaced(text.start(node), text.end(node), scalar);
  }

  /** Appends lines to a block mapping; empty for a mapping in braces. */
  private Optional<String> withLast(List<String> lines) {
    List<NodeTuple> entries = mapping.getValue();
    return YamlTree.isFlow(mapping)
        ? Optional.empty()
        : Optional.of(inserted(entries.get(entries.size() - 1), lines));
  }

  private String after(NodeTuple entry, String line) {
    int end = text.end(entry.getValueNode());
    return YamlTree.isFlow(mapping)
        ? text.replaced(end, end, ", " + line)
        : inserted(entry, List.of(line));
  }

  /** Inserts lines after an entry of a block mapping. */
  private String inserted(NodeTuple entry, List<String> lines) {
    int column = YamlText.column(entry.getKeyNode());
    return text.insertedAfter(
        text.lastLine(YamlText.line(entry.getKeyNode()), column),
        lines.stream().map(line -> " ".repeat(column) + line).toList());
  }

  private String without(NodeTuple entry) {
    Node key = entry.getKeyNode();
    if (!YamlTree.isFlow(mapping)) {
      int line = YamlText.line(key);
      return text.without(line, text.lastLine(line, YamlText.column(key)));
    }
    List<NodeTuple> entries = mapping.getValue();
    int index = entries.indexOf(entry);
    if (index > 0) {
      Node before = entries.get(index - 1).getValueNode();
      return text.replaced(text.end(before), text.end(entry.getValueNode()), "");
    }
    return entries.size() > 1
        ? text.replaced(text.start(key), text.start(entries.get(1).getKeyNode()), "")
        : text.replaced(text.start(key), text.end(entry.getValueNode()), "");
  }
}
