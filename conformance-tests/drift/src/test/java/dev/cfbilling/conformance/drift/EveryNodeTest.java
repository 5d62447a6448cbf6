package dev.cfbilling.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.NotCompared;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes each node of the contract in turn, and of a document that has everything else that there
 * is: a comparison tells of each, or has it in its list of what is not compared.
 */
@Tag("nightly")
class EveryNodeTest {
  private static final List<NotCompared> LIST = NotCompared.in(NotCompared.Scope.DOCUMENTS);

  /** A text or true: what limits an alternative of another type is in the list. */
  private static final String OF_ANOTHER_TYPE = "/Tags/additionalProperties";

  private final JsonNode keywords = WholeApi.yaml("keywords.yaml");
  private final Set<SpecLocation> visited = new HashSet<>();
  private ObjectNode api = WholeApi.read();
  private OpenApiDocument older = WholeApi.document(api);
  private final Set<String> silent = new TreeSet<>();
  private int changes;

  @Test
  void isToldOfWhenItIsTakenOut() {
    visit(
        (kind, place, object) -> {
          for (String keyword : List.copyOf(object.propertyNames())) {
            JsonNode value = object.get(keyword);
            if (!Redundancy.isSaidTwice(object, keyword)) {
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
            if (other.isPresent()
                && !isLeaf(kind, place, object)
                && !Redundancy.isIdle(keyword, object)) {
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
    if (LIST.stream().noneMatch(row -> covers(row, "schema", keyword))) {
      List<String> told =
          Comparison.ofAll(older, WholeApi.document(changed)).differences().stream()
              .map(each -> each.newer().pointer())
              .toList();
      leaves.removeIf(leaf -> told.stream().anyMatch(place -> place.startsWith(leaf)));
      assertThat(leaves).isEmpty();
    }
  }

  /** Visits each object once, in a document of one path. */
  private void visit(OpenApiWalk.Visitor visitor) {
    for (ObjectNode part : WholeApi.byPath(api)) {
      api = part;
      older = WholeApi.document(part);
      OpenApiWalk.visit(
          api,
          (kind, place, object) -> {
            if (!kind.equals("components") && visited.add(place)) {
              visitor.visit(kind, place, object);
            }
          });
    }
  }

  private void requireTold(String kind, String keyword, String change, SpecLocation place) {
    changes++;
    boolean listed = LIST.stream().anyMatch(row -> covers(row, kind, keyword));
    // Of the contract's parts each operation has credentials of its own; what is unsent is listed.
    // A part of a whole can't be of another type, nor null, nor hold values of another type, alone.
    boolean part =
        place.pointer().matches(".*/allOf/\\d+")
            && Set.of("const", "enum", "nullable", "type").contains(keyword);
    boolean unsent =
        part
            || place.pointer().contains(OF_ANOTHER_TYPE)
            || place.pointer().contains("/properties/made")
            || (kind.equals("document") && keyword.equals("security"));
    if (!listed && !unsent && !isTold()) {
      silent.add("%s %s: %s".formatted(kind, change, place.pointer()));
    }
  }

  private boolean isTold() {
    try {
      return !Comparison.ofAll(older, WholeApi.document(api)).differences().isEmpty();
    } catch (OpenApiException refused) {
      return true;
    }
  }

  private void takeOutParts(String kind, String keyword, ObjectNode object, SpecLocation place) {
    JsonNode value = object.path(keyword);
    if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode element = array.remove(i);
        if (!Redundancy.isSaidElsewhere(object, element)) {
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
      if (value.asString("").equals("Read.") || Redundancy.isOnlyNull(parent)) {
        return;
      }
      set(parent, name, changed(value));
      requireTold(kind, keyword, "with another %s than %s".formatted(keyword, value), owner);
      set(parent, name, value);
    }
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

  private static Optional<JsonNode> other(String keyword, JsonNode before, JsonNode values) {
    return values.values().stream()
        .filter(value -> !value.equals(before))
        .filter(value -> before != null || !Redundancy.isDefault(keyword, value))
        .findFirst();
  }

  /** Whether a schema is of the contract and holds no other. */
  private static boolean isLeaf(String kind, SpecLocation place, ObjectNode object) {
    return kind.equals("schema")
        && !place.pointer().contains(OF_ANOTHER_TYPE)
        && !place.pointer().matches(".*(everything|webhooks|/Cat|/Dog|/Keywords).*")
        && object.values().stream().noneMatch(JsonNode::isObject)
        && !object.has("$ref")
        && !Redundancy.isOnlyNull(object);
  }

  private static void restore(ObjectNode object, String keyword, JsonNode before) {
    if (before == null) {
      object.remove(keyword);
    } else {
      object.set(keyword, before);
    }
  }

  private static boolean covers(NotCompared row, String object, String name) {
    boolean extension = row.keyword().equals("x-…") && name.startsWith("x-");
    boolean ofObject = row.objects().contains("any") || row.objects().contains(object);
    return ofObject && (row.keyword().equals(name) || extension);
  }
}
