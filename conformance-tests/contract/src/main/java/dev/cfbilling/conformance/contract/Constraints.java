package dev.cfbilling.conformance.contract;

import dev.cfbilling.conformance.json.JsonSpelling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The numbered constraints on an operation's parameters and responses. A set of bits holds which
 * were exercised.
 */
public final class Constraints {
  private final List<Constraint> all = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();

  /** The constraints of one schema, as indexes into {@link #all}. */
  private static final class Place {
    private final List<Integer> required = new ArrayList<>();
    private final Map<JsonNode, Integer> literals = new HashMap<>();
    private final List<Integer> ofAnyText = new ArrayList<>();
    private final List<Integer> ofAnyNumber = new ArrayList<>();
    private final List<Integer> ofNull = new ArrayList<>();
    private final Map<String, Place> properties = new HashMap<>();
    private @Nullable Place items;
  }

  private Constraints() {}

  public static Constraints of(Operation operation) {
    Constraints constraints = new Constraints();
    operation.parameters().forEach(parameter -> constraints.place(parameter.schema()));
    operation
        .responses()
        .values()
        .forEach(response -> response.schema().ifPresent(constraints::place));
    return constraints;
  }

  /** In the contract's order. */
  public List<Constraint> all() {
    return List.copyOf(all);
  }

  /**
   * Adds to {@code exercised} each constraint of {@code schema} that {@code value} could have
   * broken.
   */
  public void exercise(SchemaAt schema, JsonNode value, BitSet exercised) {
    Place place = places.get(schema.pointer());
    if (place != null) {
      exercise(place, value, exercised);
    }
  }

  private static void exercise(Place place, JsonNode value, BitSet exercised) {
    if (value.isNull()) {
      place.ofNull.forEach(exercised::set);
      return;
    }
    Integer literal = place.literals.get(value);
    if (literal != null) {
      exercised.set(literal);
    }
    if (value.isString()) {
      place.ofAnyText.forEach(exercised::set);
    } else if (value.isNumber()) {
      place.ofAnyNumber.forEach(exercised::set);
    } else if (value.isObject()) {
      place.required.forEach(exercised::set);
      value.forEachEntry(
          (name, child) -> {
            Place property = place.properties.get(name);
            if (property != null) {
              exercise(property, child, exercised);
            }
          });
    } else if (value.isArray() && place.items != null) {
      for (JsonNode element : value) {
        exercise(place.items, element, exercised);
      }
    }
  }

  private Place place(SchemaAt schema) {
    Place known = places.get(schema.pointer());
    if (known != null) {
      return known;
    }
    Place place = new Place();
    places.put(schema.pointer(), place);
    JsonNode node = schema.node();
    SpecLocation here = schema.location();
    for (JsonNode name : node.path("required")) {
      place.required.add(add("required", name.asString(), here));
    }
    for (JsonNode literal : node.path("enum")) {
      if (!literal.isNull()) {
        place.literals.put(literal, add("enum", JsonSpelling.of(literal), here));
      }
    }
    addLimits(place, node, here);
    for (String name : node.path("properties").propertyNames()) {
      schema.property(name).ifPresent(property -> place.properties.put(name, place(property)));
    }
    schema.items().ifPresent(items -> place.items = place(items));
    return place;
  }

  private void addLimits(Place place, JsonNode node, SpecLocation here) {
    if (node.has("maxLength")) {
      place.ofAnyText.add(add("maxLength", JsonSpelling.of(node.get("maxLength")), here));
    }
    if (node.has("format")) {
      String format = node.get("format").asString();
      boolean numeric = format.startsWith("int");
      (numeric ? place.ofAnyNumber : place.ofAnyText).add(add("format", format, here));
    }
    if (node.path("nullable").asBoolean(false)) {
      place.ofNull.add(add("nullable", "null", here));
    }
  }

  private int add(String kind, String detail, SpecLocation schema) {
    all.add(new Constraint(kind, detail, schema.child(kind)));
    return all.size() - 1;
  }
}
