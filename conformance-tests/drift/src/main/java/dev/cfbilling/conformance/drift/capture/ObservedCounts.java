package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Counts departures. The details of one place are limited, so that ids as keys or free text as
 * literals do not fill the memory.
 */
final class ObservedCounts {
  /** More fields or literals than this, at one place, are taken for data. */
  static final int MAX_DETAILS = 50;

  /** The detail that stands for all further ones. */
  static final String MANY = "*";

  private final Map<Place, Map<String, Entry>> entries = new HashMap<>();

  private record Place(DepartureKind kind, SpecLocation at) {}

  private record Entry(Departure departure, SeenTimes times) {}

  void add(Departure departure, Sighting sighting) {
    Map<String, Entry> ofPlace =
        entries.computeIfAbsent(
            new Place(departure.kind(), departure.place()), place -> new HashMap<>());
    String detail = ofPlace.containsKey(MANY) ? MANY : departure.detail();
    Entry entry = ofPlace.get(detail);
    if (entry == null || (departure.required() && !entry.departure().required())) {
      SeenTimes before = entry == null ? new SeenTimes() : entry.times();
      entry = new Entry(departure.with(detail), before);
      ofPlace.put(detail, entry);
    }
    entry.times().add(sighting);
    if (ofPlace.size() > MAX_DETAILS) {
      fold(ofPlace);
    }
  }

  private static void fold(Map<String, Entry> ofPlace) {
    SeenTimes all = new SeenTimes();
    ofPlace.values().forEach(entry -> all.addAll(entry.times()));
    Departure one = ofPlace.values().iterator().next().departure().with(MANY);
    ofPlace.clear();
    ofPlace.put(MANY, new Entry(one, all));
  }

  /** Whether {@code field}, unknown at {@code place}, is counted on its own. */
  boolean tellsApart(SpecLocation place, String field) {
    return entries
        .getOrDefault(new Place(DepartureKind.FIELD_ADDED, place), Map.of())
        .containsKey(field);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Each departure, in no particular order. */
  void forEach(BiConsumer<Departure, SeenTimes> consumer) {
    entries
        .values()
        .forEach(
            ofPlace ->
                ofPlace
                    .values()
                    .forEach(entry -> consumer.accept(entry.departure(), entry.times())));
  }
}
