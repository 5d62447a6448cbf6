package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.ClientMeaning;
import dev.cfbilling.conformance.finding.Quote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Describes departures in the words of a comparison of documents. */
final class ObservationText {
  private final ObservedTypes forms;

  ObservationText(ObservedTypes forms) {
    this.forms = forms;
  }

  static String kind(Departure departure) {
    String kind = departure.kind().wireName();
    return departure.kind() == DepartureKind.LIMIT ? kind + "." + departure.detail() : kind;
  }

  /**
   * The departure, in a sentence without a full stop.
   *
   * @param name of the value
   */
  String what(Departure departure, String name) {
    String detail = departure.detail();
    if (departure.isMany()) {
      return departure.kind() == DepartureKind.FIELD_ADDED
          ? "more than %s fields were there that have no name".formatted(ObservedCounts.MAX_DETAILS)
          : "%s had more than %s values that are not listed"
              .formatted(name, ObservedCounts.MAX_DETAILS);
    }
    return switch (departure.kind()) {
      case ENUM_ADDED -> name + " was " + literal(detail);
      case FIELD_ADDED ->
          "%s was there: %s"
              .formatted(Quote.raw(detail), forms.ofField(departure.place(), detail).words());
      case FORMAT -> name + " was not always of its format" + otherFormat(departure);
      case FORMAT_ADDED -> "%s always had the format %s".formatted(name, detail);
      case LIMIT -> "%s was beyond its %s".formatted(name, detail);
      case NULLABLE -> name + " was null";
      case OPERATION_ADDED -> Quote.raw(detail) + " was answered";
      case REQUIRED -> detail + " was absent";
      case TYPE -> name + " was of another type";
    };
  }

  /** As {@link #what(Departure, String)}, and which other edition has it. */
  String what(EditionTraffic.Known known, String name) {
    Departure departure = known.departure();
    // The contract has the type of a field that it knows.
    String what =
        departure.kind() == DepartureKind.FIELD_ADDED
            ? Quote.raw(departure.detail()) + " was there"
            : what(departure, name);
    return "%s; the contract has that %s".formatted(what, known.elsewhere());
  }

  private static String literal(String json) {
    if (json.isEmpty()) {
      return "a value that is not listed";
    }
    JsonNode literal = JsonMapper.shared().readTree(json);
    return literal.isString() ? Quote.text(literal.asString()) : Quote.raw(json);
  }

  private String otherFormat(Departure departure) {
    return forms
        .ofStrings(departure.place())
        .flatMap(ObservedType::format)
        .map(format -> "; it was always of the format " + format)
        .orElse("");
  }

  /** The place of the contract that does not allow it. */
  static SpecLocation place(Departure departure) {
    SpecLocation place = departure.place();
    return switch (departure.kind()) {
      case ENUM_ADDED -> place.child("enum");
      case FORMAT, FORMAT_ADDED -> place.child("format");
      case LIMIT -> place.child(departure.detail());
      case REQUIRED -> place.child("required");
      case FIELD_ADDED, NULLABLE, OPERATION_ADDED, TYPE -> place;
    };
  }

  static String client(Departure departure) {
    return switch (departure.kind()) {
      case ENUM_ADDED -> ClientMeaning.literalAdded();
      case FIELD_ADDED -> ClientMeaning.fieldAdded();
      case FORMAT, FORMAT_ADDED ->
          ClientMeaning.format(departure.kind() == DepartureKind.FORMAT_ADDED);
      case LIMIT -> ClientMeaning.limitWidened();
      case NULLABLE -> ClientMeaning.nullable(true, departure.required());
      case OPERATION_ADDED -> ClientMeaning.operationAdded();
      case REQUIRED -> ClientMeaning.required(false, false);
      case TYPE -> ClientMeaning.otherType();
    };
  }
}
