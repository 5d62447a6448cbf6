package dev.cfbilling.pact.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member of an object, such as {@code result[*].BilledCost}: in a list, that of each element.
 *
 * @param path the names on the way, {@code *} for each element of a list; the member's name last
 */
record JsonPlace(List<String> path) {
  private static final String EACH = "*";

  /** Every member of {@code body}, each once however many elements have it. */
  static Set<JsonPlace> in(JsonNode body) {
    Set<JsonPlace> places = new LinkedHashSet<>();
    collect(body, List.of(), places);
    return places;
  }

  private static void collect(JsonNode node, List<String> path, Set<JsonPlace> places) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      List<String> its = with(path, member.getKey());
      places.add(new JsonPlace(its));
      collect(member.getValue(), its, places);
    }
    if (node.isArray()) {
      node.forEach(element -> collect(element, with(path, EACH), places));
    }
  }

  private static List<String> with(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }

  String name() {
    return path.get(path.size() - 1);
  }

  /** As a JSON pointer, which finds nothing in the elements of a list. */
  String pointer() {
    return "/" + String.join("/", path);
  }

  /** The objects in {@code body} whose member it is, or would be. */
  List<ObjectNode> owners(JsonNode body) {
    Stream<JsonNode> nodes = Stream.of(body);
    for (String step : path.subList(0, path.size() - 1)) {
      nodes =
          nodes.flatMap(
              node -> step.equals(EACH) ? node.valueStream() : Stream.of(node.path(step)));
    }
    return nodes.map(node -> (ObjectNode) node).toList();
  }

  /** The first value that is there. */
  JsonNode example(JsonNode body) {
    return owners(body).stream()
        .map(owner -> owner.path(name()))
        .filter(value -> !value.isMissingNode())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return String.join(".", path).replace(".*", "[*]");
  }
}
