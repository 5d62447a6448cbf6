package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.json.JsonSpelling;
import dev.cfbilling.conformance.keyword.listener.Listener;
import dev.cfbilling.conformance.keyword.listener.RecordBuffer;
import dev.cfbilling.conformance.schema.Violation;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Passes on the departures of one body. */
final class DepartureListener implements Listener {
  private final SchemaAt root;
  private final Sighting sighting;
  private final BiConsumer<Departure, Sighting> departures;

  /**
   * @param root the schema of the whole body
   * @param sighting of the exchange; its pointer is ignored
   */
  DepartureListener(SchemaAt root, Sighting sighting, BiConsumer<Departure, Sighting> departures) {
    this.root = root;
    this.sighting = sighting;
    this.departures = departures;
  }

  SchemaAt root() {
    return root;
  }

  @Override
  public void unknown(SchemaAt schema, String pointer, String form) {
    String field = JsonPointers.unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    SpecLocation place = schema.location().child("properties");
    add(new Departure(DepartureKind.FIELD_ADDED, place, field, false), pointer);
  }

  @Override
  public void violated(Violation violation) {
    String keyword = violation.keyword();
    SpecLocation place = root.locate(violation.schemaPointer());
    switch (keyword) {
      case "type" ->
          add(
              violation,
              violation.value().isNull() ? DepartureKind.NULLABLE : DepartureKind.TYPE,
              place,
              "");
      case "enum" -> add(violation, DepartureKind.ENUM_ADDED, place, literal(violation));
      case "format" -> add(violation, DepartureKind.FORMAT, place, "");
      case "required" ->
          add(
              violation,
              DepartureKind.REQUIRED,
              parent(place),
              String.valueOf(violation.property()));
      default -> add(violation, DepartureKind.LIMIT, place, keyword);
    }
  }

  private void add(Violation violation, DepartureKind kind, SpecLocation place, String detail) {
    String pointer = violation.pointer();
    boolean required = BodyPlaces.isRequired(root, pointer);
    add(new Departure(kind, parent(place), detail, required), pointer);
  }

  private void add(Departure departure, String pointer) {
    departures.accept(departure, sighting.in(BodyPlaces.general(root, pointer)));
  }

  /** The literal as JSON; empty for sensitive values, arrays and objects. */
  private String literal(Violation violation) {
    JsonNode value = violation.value();
    return value.isContainer() || root.isSensitiveAt(violation.pointer())
        ? ""
        : JsonSpelling.of(value);
  }

  private static SpecLocation parent(SpecLocation place) {
    int slash = place.pointer().lastIndexOf('/');
    return new SpecLocation(place.file(), place.pointer().substring(0, Math.max(0, slash)));
  }

  @Override
  public void meets(SchemaAt schema, JsonNode value) {
    // Conforming values are not counted.
  }

  @Override
  public void duplicate(String pointer) {
    // No contract can allow a duplicate key.
  }

  @Override
  public void record(String member, long element, RecordBuffer slots, List<Violation> violations) {
    // The record's violations arrive one by one.
  }
}
