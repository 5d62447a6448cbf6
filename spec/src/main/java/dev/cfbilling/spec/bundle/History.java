package dev.cfbilling.spec.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes one edition out of a contract, or the dates out of it.
 *
 * <p>An object with {@code x-since} is there from that day on, one with {@code x-until} is gone
 * from that day on. Each entry of {@code x-history} has the members that were others {@code since}
 * a day, {@code until} a day, or between two, and under {@code absent} the names of those that were
 * not there. {@code required} in the history of a property says whether its schema required it. A
 * reference to what is not there goes with it.
 */
final class History {
  private static final String SINCE = "x-since";
  private static final String UNTIL = "x-until";
  private static final String HISTORY = "x-history";
  private static final String REQUIRED = "required";

  /** What holds data that may look like something else. */
  private static final Set<String> DATA = Set.of("default", "enum", "example", "value");

  /** Members of an entry that are about the entry. */
  private static final Set<String> OF_ENTRY = Set.of("absent", "since", "until");

  private final LocalDate day;
  private final Set<String> gone = new HashSet<>();

  private History(LocalDate day) {
    this.day = day;
  }

  /** The contract as it was on a day. */
  static ObjectNode on(LocalDate day, ObjectNode contract) {
    ObjectNode edition = contract.deepCopy();
    new History(day).take(edition);
    return removeUnused(edition, contract);
  }

  /** The contract of all days: what is written beside the dates. */
  static ObjectNode ofAllDays(ObjectNode contract) {
    ObjectNode copy = contract.deepCopy();
    removeDates(copy);
    return removeUnused(copy, contract);
  }

  private static void removeDates(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of(SINCE, UNTIL, HISTORY));
      object
          .properties()
          .forEach(
              member -> {
                if (!DATA.contains(member.getKey())) {
                  removeDates(member.getValue());
                }
              });
    } else {
      node.forEach(History::removeDates);
    }
  }

  private void take(ObjectNode contract) {
    components(contract)
        .filter(component -> isGone(component.node()))
        .map(Component::reference)
        .forEach(gone::add);
    takeEach(contract);
    contract.path("paths").properties().removeIf(path -> path.getValue().isEmpty());
  }

  private boolean isGone(JsonNode node) {
    return node.isObject()
        && (!isOn(node.path(SINCE), node.path(UNTIL))
            || gone.contains(node.path("$ref").asString("")));
  }

  /** Whether the day is in a time whose ends may be open. */
  private boolean isOn(JsonNode since, JsonNode until) {
    return !(since.isString() && day.isBefore(LocalDate.parse(since.asString())))
        && !(until.isString() && !day.isBefore(LocalDate.parse(until.asString())));
  }

  private void takeEach(JsonNode node) {
    if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        if (isGone(array.get(i))) {
          array.remove(i);
        } else {
          takeEach(array.get(i));
        }
      }
    } else if (node instanceof ObjectNode object) {
      if (object.path("properties").isObject()) {
        requireAsOnTheDay(object);
      }
      change(object);
      for (String name : List.copyOf(object.propertyNames())) {
        if (isGone(object.get(name))) {
          object.remove(name);
        } else if (!DATA.contains(name)) {
          takeEach(object.get(name));
        }
      }
    }
  }

  /** Sets which properties a schema requires, as their histories have it. */
  private void requireAsOnTheDay(ObjectNode schema) {
    Set<String> before = new LinkedHashSet<>();
    schema.path(REQUIRED).forEach(name -> before.add(name.asString()));
    Set<String> required = new LinkedHashSet<>(before);
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              boolean is = before.contains(property.getKey()) && !isGone(property.getValue());
              for (JsonNode entry : entries(property.getValue())) {
                is = entry.path(REQUIRED).asBoolean(is);
              }
              if (is) {
                required.add(property.getKey());
              } else {
                required.remove(property.getKey());
              }
            });
    if (required.isEmpty()) {
      schema.remove(REQUIRED);
    } else if (!required.equals(before)) {
      ArrayNode names = schema.arrayNode();
      required.stream().sorted().forEach(names::add);
      schema.set(REQUIRED, names);
    }
  }

  /** Gives an object the members that it had on the day. */
  private void change(ObjectNode object) {
    boolean parameter = object.has("in");
    for (JsonNode entry : entries(object)) {
      entry.path("absent").forEach(name -> object.remove(name.asString()));
      entry
          .properties()
          .forEach(
              member -> {
                boolean ofParent = member.getKey().equals(REQUIRED) && !parameter;
                if (!OF_ENTRY.contains(member.getKey()) && !ofParent) {
                  object.set(member.getKey(), member.getValue());
                }
              });
    }
    object.remove(List.of(SINCE, UNTIL, HISTORY));
  }

  /** What of an object's history counts on the day; what counts over the others comes last. */
  private List<JsonNode> entries(JsonNode object) {
    List<JsonNode> entries =
        new ArrayList<>(
            object
                .path(HISTORY)
                .valueStream()
                .filter(entry -> isOn(entry.path("since"), entry.path("until")))
                .toList());
    Collections.reverse(entries);
    return entries;
  }

  /** Removes the components that the whole contract refers to, and the part of it does not. */
  private static ObjectNode removeUnused(ObjectNode part, ObjectNode whole) {
    Set<String> usedInAll = references(whole);
    List<Component> unused;
    do {
      Set<String> used = references(part);
      unused =
          components(part)
              .filter(component -> usedInAll.contains(component.reference()))
              .filter(component -> !used.contains(component.reference()))
              .toList();
      unused.forEach(
          component ->
              ((ObjectNode) part.path("components").path(component.kind()))
                  .remove(component.name()));
    } while (!unused.isEmpty());
    return part;
  }

  private static Set<String> references(ObjectNode contract) {
    return Set.copyOf(contract.findValuesAsString("$ref"));
  }

  private static Stream<Component> components(ObjectNode contract) {
    return contract.path("components").properties().stream()
        .flatMap(
            kind ->
                kind.getValue().properties().stream()
                    .map(
                        component ->
                            new Component(
                                kind.getKey(), component.getKey(), component.getValue())));
  }

  private record Component(String kind, String name, JsonNode node) {
    String reference() {
      return "#/components/%s/%s".formatted(kind, name);
    }
  }
}
