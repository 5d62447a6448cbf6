package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.reader.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges a document's files into one tree. The target of a path item or component reference
 * replaces the reference; any other file is placed as a whole under {@value #FILES}.
 */
final class Resolution {
  private static final String FILES = "x-files";

  private final OpenApiDocument document;
  private final ObjectNode root;

  /** The pointer in the tree of a place in another file. */
  private final Map<SpecLocation, String> homes = new HashMap<>();

  /** The reverse: the source of each inserted subtree, by its pointer. */
  private final Map<String, SpecLocation> sources = new HashMap<>();

  private Resolution(OpenApiDocument document) {
    this.document = document;
    this.root = (ObjectNode) document.root().deepCopy();
    sources.put("", document.place(""));
  }

  /**
   * The merged tree of {@code document}, which is not changed.
   *
   * @throws OpenApiException when a reference is broken
   */
  static ResolvedDocument of(OpenApiDocument document) {
    Resolution resolution = new Resolution(document);
    resolution.findHomes("/paths");
    for (String kind : document.root().path("components").propertyNames()) {
      resolution.findHomes("/components/" + JsonPointers.escape(kind));
    }
    resolution.resolve(resolution.root, "", document.place(""), Place.KEYWORDS);
    return new ResolvedDocument(resolution.root, resolution::source);
  }

  /**
   * Notes each member that is only a reference to another file: its target will be placed there.
   */
  private void findHomes(String pointer) {
    for (Map.Entry<String, JsonNode> member : root.at(pointer).properties()) {
      if (member.getValue().size() == 1 && member.getValue().path("$ref").isString()) {
        String home = pointer + "/" + JsonPointers.escape(member.getKey());
        SpecLocation target = document.target(document.place(home));
        if (!target.file().equals(document.place("").file())) {
          homes.putIfAbsent(target, home);
        }
      }
    }
  }

  /**
   * Redirects the references at and below a node to places in the tree.
   *
   * @param place where the node is written
   * @return the replacement of the node
   */
  private JsonNode resolve(JsonNode node, String pointer, SpecLocation place, Place kind) {
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        String index = Integer.toString(i);
        array.set(i, resolve(array.get(i), pointer + "/" + index, place.child(index), kind));
      }
      return node;
    }
    if (!(node instanceof ObjectNode object) || kind == Place.DATA || kind == Place.TEXT) {
      return node;
    }
    if (kind == Place.KEYWORDS && object.path("$ref").isString()) {
      SpecLocation target = document.target(place);
      if (pointer.equals(homes.get(target))) {
        sources.put(pointer, target);
        return resolve(document.at(target).deepCopy(), pointer, target, kind);
      }
      object.put("$ref", "#" + home(target));
    }
    for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      object.set(
          name,
          resolve(
              value,
              pointer + "/" + JsonPointers.escape(name),
              place.child(name),
              kind.below(name, value.isArray())));
    }
    return node;
  }

  /** The pointer in the tree of what is written at {@code target}. */
  private String home(SpecLocation target) {
    if (target.file().equals(document.place("").file())) {
      return target.pointer();
    }
    return JsonPointers.nearest(
            target.pointer(), here -> homes.containsKey(new SpecLocation(target.file(), here)))
        .map(
            here ->
                homes.get(new SpecLocation(target.file(), here))
                    + target.pointer().substring(here.length()))
        .orElseGet(() -> embed(target.file()) + target.pointer());
  }

  private String embed(String file) {
    SpecLocation place = new SpecLocation(file, "");
    ArrayNode files = root.withArray("/" + FILES);
    String home = "/" + FILES + "/" + files.size();
    homes.put(place, home);
    sources.put(home, place);
    JsonNode tree = document.at(place).deepCopy();
    int index = files.size();
    files.add(tree);
    files.set(index, resolve(tree, home, place, Place.KEYWORDS));
    return home;
  }

  private SpecLocation source(String pointer) {
    String here = JsonPointers.nearest(pointer, sources::containsKey).orElse("");
    SpecLocation from = sources.getOrDefault(here, document.place(""));
    return new SpecLocation(from.file(), from.pointer() + pointer.substring(here.length()));
  }
}
