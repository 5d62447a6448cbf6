package dev.cfbilling.reader;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes the nodes of a YAML document as JSON; what an alias stands for is written again. */
final class NodeWriter {
  private static final int MAX_DEPTH = 1000;

  /** Times the length of the document, so that a bomb of aliases stops early. */
  private static final int MAX_EXPANSION = 20;

  private static final int ALWAYS_ALLOWED = 1_000_000;

  private final String name;
  private final long maxLength;
  private final Consumer<String> references;
  private final StringBuilder json = new StringBuilder();
  private int depth;

  /**
   * @param name what a person calls the document
   * @param length how long it is
   * @param references is told each {@code $ref}
   */
  NodeWriter(String name, int length, Consumer<String> references) {
    this.name = name;
    this.references = references;
    this.maxLength = (long) length * MAX_EXPANSION + ALWAYS_ALLOWED;
  }

  String write(Node root) {
    write(root, Place.KEYWORDS);
    return json.toString();
  }

  static UnreadableException tooDeep(String name) {
    return new UnreadableException(
        "%s nests deeper than %s levels, which is more than can be read."
            .formatted(name, MAX_DEPTH));
  }

  private void write(Node node, Place place) {
    if (++depth > MAX_DEPTH) {
      throw tooDeep(name);
    }
    if (json.length() > maxLength) {
      throw new UnreadableException(
          "%s expands to more than %s characters by its aliases; write out what it means."
              .formatted(name, maxLength));
    }
    if (node instanceof MappingNode mapping) {
      writeObject(mapping, place);
    } else if (node instanceof SequenceNode sequence) {
      writeArray(sequence, place);
    } else {
      ScalarJson.write((ScalarNode) node, place == Place.TEXT, json);
    }
    depth--;
  }

  private void writeArray(SequenceNode sequence, Place place) {
    String separator = "[";
    for (Node item : sequence.getValue()) {
      json.append(separator);
      write(item, place);
      separator = ",";
    }
    json.append(sequence.getValue().isEmpty() ? "[]" : "]");
  }

  private void writeObject(MappingNode mapping, Place place) {
    Map<String, Node> members = new LinkedHashMap<>();
    addMembers(mapping, new HashSet<>(), members);
    boolean ofStrings = place == Place.KEYWORDS && isString(members.get("type"));
    String separator = "{";
    for (Map.Entry<String, Node> member : members.entrySet()) {
      String key = member.getKey();
      Node value = member.getValue();
      json.append(separator);
      ScalarJson.quote(key, json);
      json.append(':');
      if (key.equals("$ref") && place == Place.KEYWORDS && value instanceof ScalarNode reference) {
        references.accept(reference.getValue());
      }
      if (key.equals("discriminator") && value instanceof MappingNode discriminator) {
        findMapped(discriminator);
      }
      write(value, place.below(key, ofStrings, value instanceof SequenceNode));
      separator = ",";
    }
    json.append(members.isEmpty() ? "{}" : "}");
  }

  /** A discriminator leads to schemas, by their names or by references. */
  private void findMapped(MappingNode discriminator) {
    for (NodeTuple member : discriminator.getValue()) {
      if (member.getKeyNode() instanceof ScalarNode key
          && key.getValue().equals("mapping")
          && member.getValueNode() instanceof MappingNode mapping) {
        for (NodeTuple mapped : mapping.getValue()) {
          if (mapped.getValueNode() instanceof ScalarNode reference) {
            references.accept(reference.getValue());
          }
        }
      }
    }
  }

  /**
   * Adds those of the mapping, then those that it merges and does not have itself.
   *
   * @param from the mappings whose members are there; one may merge another twice, or itself
   */
  private void addMembers(MappingNode mapping, Set<Node> from, Map<String, Node> members) {
    if (!from.add(mapping)) {
      return;
    }
    Set<String> own = new HashSet<>();
    for (NodeTuple member : mapping.getValue()) {
      if (!isMerge(member)) {
        String key = key(member.getKeyNode());
        if (!own.add(key)) {
          throw new UnreadableException(
              "%s has the key \"%s\" twice in one mapping%s; remove one."
                  .formatted(name, key, line(member.getKeyNode())));
        }
        members.putIfAbsent(key, member.getValueNode());
      }
    }
    for (NodeTuple member : mapping.getValue()) {
      if (isMerge(member)) {
        addMerged(member.getValueNode(), from, members);
      }
    }
  }

  private void addMerged(Node merged, Set<Node> from, Map<String, Node> members) {
    if (merged instanceof MappingNode mapping) {
      addMembers(mapping, from, members);
    } else if (merged instanceof SequenceNode sequence && from.add(sequence)) {
      sequence.getValue().forEach(item -> addMerged(item, from, members));
    } else if (merged instanceof ScalarNode) {
      throw new UnreadableException(
          "%s merges something that is no mapping%s; only a mapping can stand behind \"<<\"."
              .formatted(name, line(merged)));
    }
  }

  /** No part of YAML 1.2, but written in documents and of no other use there. */
  private static boolean isMerge(NodeTuple member) {
    return member.getKeyNode() instanceof ScalarNode key
        && key.isPlain()
        && key.getValue().equals("<<");
  }

  /** A key is what is written, a number as well. */
  private String key(Node key) {
    if (key instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new UnreadableException(
        "%s has a key%s that is no scalar; JSON has only strings for keys."
            .formatted(name, line(key)));
  }

  /** Whether a schema of that type allows strings only, or strings and null. */
  private static boolean isString(@Nullable Node type) {
    return type instanceof SequenceNode types
        ? !types.getValue().isEmpty()
            && types.getValue().stream().allMatch(item -> isString(item) || isNull(item))
        : type instanceof ScalarNode scalar && scalar.getValue().equals("string");
  }

  private static boolean isNull(Node type) {
    return type instanceof ScalarNode scalar
        && (scalar.getValue().equals("null") || scalar.getTag().equals(Tag.NULL));
  }

  private static String line(Node node) {
    return node.getStartMark().map(mark -> " in line " + (mark.getLine() + 1)).orElse("");
  }
}
