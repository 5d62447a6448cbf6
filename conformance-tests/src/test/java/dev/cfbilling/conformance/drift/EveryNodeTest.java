package dev.cfbilling.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiException;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Changes each node of the contract in turn, and of a document that has everything else that there
 * is: a comparison tells of each, or has it in its list of what is not compared.
 */
class EveryNodeTest {
  private static final List<NotCompared> LIST = NotCompared.in(NotCompared.Scope.DOCUMENTS);

  private static final String EVERYTHING = "/billing/everything/{id}/{matrix}";

  /** What it comes to when a keyword is not there. */
  private static final Map<String, Set<String>> DEFAULTS =
      Map.of(
          "required", Set.of("false"),
          "deprecated", Set.of("false"),
          "nullable", Set.of("false"),
          "uniqueItems", Set.of("false"),
          "explode", Set.of("false"),
          "allowReserved", Set.of("false"),
          "allowEmptyValue", Set.of("false"),
          "x-stability", Set.of("\"unlabelled\""));

  private final JsonNode keywords = yaml("keywords.yaml");
  private final Set<SpecLocation> visited = new HashSet<>();
  private ObjectNode api = everything();
  private OpenApiDocument older = document(api);
  private final Set<String> silent = new TreeSet<>();
  private int changes;

  @Test
  void isToldOfWhenItIsTakenOut() {
    visit(
        (kind, place, object) -> {
          for (String keyword : List.copyOf(object.propertyNames())) {
            JsonNode value = object.get(keyword);
            if (!isSaidTwice(object, keyword)) {
              object.remove(keyword);
              requireTold(kind, keyword, "without " + keyword, place);
              object.set(keyword, value);
            }
            takeOutParts(kind, keyword, object, place);
          }
        });

    assertThat(silent).isEmpty();
    assertThat(changes).isGreaterThan(900);
  }

  @Test
  void isToldOfWhenItsValueIsAnother() {
    visit(
        (kind, place, object) -> {
          for (String keyword : List.copyOf(object.propertyNames())) {
            if (!OpenApiWalk.isVisited(kind, keyword) || !object.get(keyword).isContainer()) {
              changeValue(kind, keyword, object, keyword, place);
            }
          }
        });

    assertThat(silent).isEmpty();
    assertThat(changes).isGreaterThan(900);
  }

  @Test
  void isToldOfWhenAnyKeywordComesToIt() {
    visit(
        (kind, place, object) -> {
          for (String keyword : keywords.path(kind).propertyNames()) {
            JsonNode before = object.get(keyword);
            Optional<JsonNode> other = other(keyword, before, keywords.get(kind).get(keyword));
            if (other.isPresent() && !isLeaf(kind, place, object) && !isIdle(keyword, object)) {
              object.set(keyword, other.get());
              requireTold(kind, keyword, "with " + keyword + " " + other.get(), place);
              restore(object, keyword, before);
            }
          }
        });

    assertThat(silent).isEmpty();
    assertThat(changes).isGreaterThan(5000);
  }

  /** Those that hold no other schema can't hide each other's changes: all are changed at once. */
  @TestFactory
  Stream<DynamicTest> isToldOfInEachSchemaOfValues() {
    return keywords.get("schema").propertyNames().stream()
        .filter(keyword -> !keyword.equals("$ref"))
        .map(keyword -> dynamicTest(keyword, () -> requireToldOfEachLeaf(keyword)));
  }

  private void requireToldOfEachLeaf(String keyword) {
    ObjectNode changed = api.deepCopy();
    Map<String, ObjectNode> schemas = new TreeMap<>();
    OpenApiWalk.visit(
        changed,
        (kind, place, object) -> {
          if (isLeaf(kind, place, object)) {
            schemas.put(place.pointer(), object);
          }
        });
    Set<String> leaves = new TreeSet<>();
    schemas.forEach(
        (pointer, schema) -> {
          Optional<JsonNode> other =
              other(keyword, schema.get(keyword), keywords.get("schema").get(keyword));
          if (other.isPresent()) {
            schema.set(keyword, other.get());
            leaves.add(pointer);
          }
        });
    assertThat(leaves).hasSizeGreaterThan(keyword.equals("type") ? 50 : 100);
    if (LIST.stream().noneMatch(row -> row.covers("schema", keyword))) {
      List<String> told =
          Comparison.ofAll(older, document(changed)).differences().stream()
              .map(each -> each.newer().pointer())
              .toList();
      leaves.removeIf(leaf -> told.stream().anyMatch(place -> place.startsWith(leaf)));
      assertThat(leaves).isEmpty();
    }
  }

  /** Visits each object once, in a document of one path: what is small is quickly compared. */
  private void visit(OpenApiWalk.Visitor visitor) {
    ObjectNode whole = api;
    List<String> paths = new ArrayList<>(whole.get("paths").propertyNames());
    paths.remove(EVERYTHING);
    paths.add(EVERYTHING);
    for (String path : paths) {
      api = part(whole, path);
      older = document(api);
      OpenApiWalk.visit(
          api,
          (kind, place, object) -> {
            if (!kind.equals("components") && visited.add(place)) {
              visitor.visit(kind, place, object);
            }
          });
    }
  }

  /** The document with one path, and the components that it leads to. */
  private static ObjectNode part(ObjectNode whole, String path) {
    ObjectNode part = whole.deepCopy();
    ObjectNode components = (ObjectNode) part.remove("components");
    ((ObjectNode) part.get("paths")).retain(path);
    if (!path.equals(EVERYTHING)) {
      part.remove(List.of("security", "webhooks"));
    }
    Set<String> reached = new TreeSet<>();
    reach(part, components, reached);
    for (Map.Entry<String, JsonNode> kind : components.properties()) {
      boolean used = kind.getKey().equals("securitySchemes");
      for (String name : List.copyOf(kind.getValue().propertyNames())) {
        String text = "\"" + name + "\":[";
        boolean called = used ? part.toString().contains(text) : reached.contains(name);
        if (!called) {
          ((ObjectNode) kind.getValue()).remove(name);
        }
      }
    }
    components.removeIf(JsonNode::isEmpty);
    part.set("components", components);
    return part;
  }

  private static void reach(JsonNode node, JsonNode components, Set<String> reached) {
    String pointer = node.path("$ref").asString("");
    if (pointer.startsWith("#/components/")) {
      String name = pointer.substring(pointer.lastIndexOf('/') + 1);
      if (reached.add(name)) {
        reach(components.at(pointer.substring("#/components".length())), components, reached);
      }
    }
    node.forEach(each -> reach(each, components, reached));
  }

  private void requireTold(String kind, String keyword, String change, SpecLocation place) {
    changes++;
    boolean listed = LIST.stream().anyMatch(row -> row.covers(kind, keyword));
    // Of the contract's parts each operation has credentials of its own; what is unsent is listed.
    // A part of a whole can't be of another type, nor null, alone.
    boolean part =
        place.pointer().matches(".*/allOf/\\d+") && Set.of("type", "nullable").contains(keyword);
    boolean unsent =
        part
            || place.pointer().contains("/properties/made")
            || (kind.equals("document") && keyword.equals("security"));
    if (!listed && !unsent && !isTold()) {
      silent.add("%s %s: %s".formatted(kind, change, place.pointer()));
    }
  }

  private boolean isTold() {
    try {
      return !Comparison.ofAll(older, document(api)).differences().isEmpty();
    } catch (OpenApiException refused) {
      return true;
    }
  }

  private void takeOutParts(String kind, String keyword, ObjectNode object, SpecLocation place) {
    JsonNode value = object.path(keyword);
    if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode element = array.remove(i);
        if (!isSaidElsewhere(object, element)) {
          requireTold(kind, keyword, "%s without %s".formatted(keyword, element), place);
        }
        array.insert(i, element);
      }
    } else if (value instanceof ObjectNode map && OpenApiWalk.isByName(kind, keyword)) {
      for (String name : List.copyOf(map.propertyNames())) {
        JsonNode entry = map.remove(name);
        requireTold(
            kind,
            keyword,
            "%s without %s".formatted(keyword, name),
            place.child(keyword).child(name));
        map.set(name, entry);
      }
    }
  }

  private void changeValue(
      String kind, String keyword, JsonNode parent, Object name, SpecLocation owner) {
    JsonNode value =
        name instanceof Integer index ? parent.get(index) : parent.get(String.valueOf(name));
    if (value instanceof ObjectNode object) {
      for (String below : List.copyOf(object.propertyNames())) {
        changeValue(kind, keyword, object, below, owner);
      }
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        changeValue(kind, keyword, array, i, owner);
      }
    } else {
      if (value.asString("").equals("Read.") || isOnlyNull(parent)) {
        return;
      }
      set(parent, name, changed(value));
      requireTold(kind, keyword, "with another %s than %s".formatted(keyword, value), owner);
      set(parent, name, value);
    }
  }

  /** Nothing else that is said of what may only be null changes it. */
  private static boolean isOnlyNull(JsonNode schema) {
    return schema.path("enum").toString().equals("[null]");
  }

  private static void set(JsonNode parent, Object name, JsonNode value) {
    if (parent instanceof ArrayNode array) {
      array.set((Integer) name, value);
    } else {
      ((ObjectNode) parent).set(String.valueOf(name), value);
    }
  }

  private static JsonNode changed(JsonNode value) {
    JsonMapper mapper = JsonMapper.shared();
    return switch (value.getNodeType()) {
      case BOOLEAN -> mapper.getNodeFactory().booleanNode(!value.asBoolean());
      case NUMBER -> mapper.getNodeFactory().numberNode(value.asInt() + 1);
      case STRING -> mapper.getNodeFactory().stringNode(value.asString() + "x");
      default -> mapper.getNodeFactory().stringNode("x");
    };
  }

  /** Whether taking a keyword out leaves the same said: a default, or a type that others imply. */
  private static boolean isSaidTwice(ObjectNode object, String keyword) {
    boolean implied =
        keyword.equals("type")
            && List.of("properties", "items", "enum", "additionalProperties", "allOf").stream()
                .anyMatch(object::has);
    return implied
        || DEFAULTS.getOrDefault(keyword, Set.of()).contains(object.get(keyword).toString());
  }

  /** The default of a variable is one of its values; nullable says that null is one. */
  private static boolean isSaidElsewhere(ObjectNode object, JsonNode element) {
    return element.equals(object.get("default")) || (element.isNull() && object.has("nullable"));
  }

  private static Optional<JsonNode> other(String keyword, JsonNode before, JsonNode values) {
    return values.values().stream()
        .filter(value -> !value.equals(before))
        .filter(
            value ->
                before != null
                    || !DEFAULTS.getOrDefault(keyword, Set.of()).contains(value.toString()))
        .findFirst();
  }

  /** Whether a schema is of the contract and holds no other. */
  private static boolean isLeaf(String kind, SpecLocation place, ObjectNode object) {
    return kind.equals("schema")
        && !place.pointer().matches(".*(everything|webhooks|/Cat|/Dog|/Keywords).*")
        && object.values().stream().noneMatch(JsonNode::isObject)
        && !object.has("$ref")
        && !isOnlyNull(object);
  }

  /** Whether a keyword says nothing in an object, or what another one says already. */
  private static boolean isIdle(String keyword, ObjectNode object) {
    if (isOnlyNull(object)) {
      return !keyword.equals("enum") && !keyword.equals("const");
    }
    return switch (keyword) {
      case "$ref" -> !object.has("$ref");
      case "schema" -> object.has("content") || object.has("$ref");
      case "enum" -> object.has("const") || object.has("$ref");
      case "nullable" -> object.has("allOf") || object.path("type").isArray() || object.has("$ref");
      case "additionalProperties" -> object.has("unevaluatedProperties") || object.has("$ref");
      default -> object.has("$ref");
    };
  }

  private static void restore(ObjectNode object, String keyword, JsonNode before) {
    if (before == null) {
      object.remove(keyword);
    } else {
      object.set(keyword, before);
    }
  }

  private static OpenApiDocument document(JsonNode tree) {
    byte[] json = tree.toString().getBytes(StandardCharsets.UTF_8);
    return OpenApiSource.files("api", "api.json", file -> Optional.of(json));
  }

  /** The contract and everything else there is, without most of the text. */
  private static ObjectNode everything() {
    ObjectNode api = Documents.contract();
    withoutTexts(api);
    merge((ObjectNode) yaml("everything.yaml"), api);
    return api;
  }

  private static void withoutTexts(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("examples");
      if (object.path("description").isString()) {
        object.remove("description");
      }
    }
    node.forEach(EveryNodeTest::withoutTexts);
  }

  private static void merge(ObjectNode more, ObjectNode into) {
    more.forEachEntry(
        (name, value) -> {
          if (value instanceof ObjectNode object && into.get(name) instanceof ObjectNode known) {
            merge(object, known);
          } else {
            into.set(name, value);
          }
        });
  }

  private static JsonNode yaml(String resource) {
    try (InputStream in = EveryNodeTest.class.getResourceAsStream(resource)) {
      return new YAMLMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
