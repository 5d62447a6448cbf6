package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What lies just on the right side of each constraint: none of it may be reported. */
final class Neighbours {
  static final String KIND = "no fault";

  private static final List<String> DATE_TIMES =
      List.of(
          "2025-05-01t00:00:00z",
          "2025-05-01T00:00:00.1Z",
          "2025-05-01T00:00:00.123456789Z",
          "2025-05-01T05:30:00+05:30",
          "2025-05-01T00:00:00-00:00",
          "2024-02-29T23:59:59Z",
          "2016-12-31T23:59:60Z");
  private static final List<String> INT64 =
      List.of("9223372036854775807", "-9223372036854775808", "12.0", "1.2e1", "-0");
  private static final List<String> NUMBERS =
      List.of("0", "12345678901234567890.123", "5e-6", "-1.50", "1E+2");

  private final Answers answers;
  private final Operation operation;
  private final int status;
  private final Consumer<Fault> faults;

  Neighbours(Answers answers, Operation operation, int status, Consumer<Fault> faults) {
    this.answers = answers;
    this.operation = operation;
    this.status = status;
    this.faults = faults;
  }

  /** The example itself, in another order, and with another spelling of its type. */
  void of(JsonNode example) {
    add("example", example.toString());
    add("example in reverse", Documents.reversed(example).toString());
    for (String type :
        List.of("application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\"")) {
      faults.accept(
          new Fault(
              KIND,
              operation,
              status + " " + type,
              answers.answer(operation, status, Optional.of(type), Body.of(example.toString())),
              Optional.empty()));
    }
  }

  void at(Place place) {
    JsonNode schema = place.schema().node();
    if (schema.path("nullable").asBoolean(false)) {
      add(place, "null");
    }
    if (schema.path("maxLength").isNumber()) {
      int limit = schema.path("maxLength").asInt();
      add(place, "\"" + "0".repeat(limit) + "\"");
      add(place, "\"" + "\uD83D\uDE00".repeat(limit) + "\"");
      add(place, "\"\"");
    }
    for (JsonNode literal : schema.path("enum")) {
      add(place, literal.toString());
    }
    for (String value : allowed(schema)) {
      addText(place, value);
    }
    if (place.value().isObject()) {
      dropOptional(place);
    }
  }

  private static List<String> allowed(JsonNode schema) {
    String format = schema.path("format").asString("");
    if (format.equals("date-time")) {
      return DATE_TIMES.stream().map(text -> "\"" + text + "\"").toList();
    }
    if (format.equals("int64")) {
      return INT64;
    }
    return schema.path("type").toString().contains("\"number\"") ? NUMBERS : List.of();
  }

  private void dropOptional(Place place) {
    List<String> required = new ArrayList<>();
    place.schema().node().path("required").forEach(name -> required.add(name.asString()));
    for (String property : place.value().propertyNames()) {
      if (!required.contains(property)) {
        add(
            place.pointer() + " without " + property,
            Documents.without(place.document(), place.pointer(), property));
      }
    }
  }

  private void add(Place place, String value) {
    add(place.pointer() + " is " + value, Documents.with(place.document(), place.pointer(), value));
  }

  private void addText(Place place, String value) {
    String marker = "\"self-test-value\"";
    add(
        place.pointer() + " is " + value,
        Documents.with(place.document(), place.pointer(), marker).replace(marker, value));
  }

  private void add(String what, String body) {
    faults.accept(
        new Fault(
            KIND,
            operation,
            status + " " + what,
            answers.answer(operation, status, body),
            Optional.empty()));
  }
}
