package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.selftest.SelfTestFault.Expectation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Breaks every schema constraint at every place, one at a time. */
final class ConstraintFaults {
  /** A value of each type, in the order in which they are tried. */
  private static final Map<String, String> VALUE_OF_TYPE = new LinkedHashMap<>();

  static {
    VALUE_OF_TYPE.put("string", "\"self-test\"");
    VALUE_OF_TYPE.put("number", "1.5");
    VALUE_OF_TYPE.put("integer", "7");
    VALUE_OF_TYPE.put("boolean", "true");
    VALUE_OF_TYPE.put("null", "null");
    VALUE_OF_TYPE.put("object", "{}");
    VALUE_OF_TYPE.put("array", "[]");
  }

  private static final List<String> NO_DATE_TIMES =
      List.of(
          "",
          "yesterday",
          "2025-05-01",
          "2025-05-01 00:00:00Z",
          "2025-05-01T00:00:00",
          "2025-05-01T00:00Z",
          "2025-05-01T00:00:00+0000",
          "2025-05-01T00:00:00+24:00",
          "2025-05-01T24:00:00Z",
          "2025-02-30T00:00:00Z",
          "2025-06-30T23:59:60Z",
          "2025-05-01T00:00:00Z\\n",
          "2025-05-01T00:00:00Z[UTC]",
          "12025-05-01T00:00:00Z",
          "٢٠٢٥-05-01T00:00:00Z");

  private static final List<String> NO_INT64 =
      List.of("9223372036854775808", "-9223372036854775809", "1e19", "1e1000000000");

  private static final String UNKNOWN = "x_SelfTest";

  private final RightExchanges answers;
  private final Operation operation;
  private final int status;
  private final Consumer<SelfTestFault> faults;

  ConstraintFaults(
      RightExchanges answers, Operation operation, int status, Consumer<SelfTestFault> faults) {
    this.answers = answers;
    this.operation = operation;
    this.status = status;
    this.faults = faults;
  }

  void breakEverythingAt(ExamplePlace place) {
    breakType(place);
    breakEnum(place);
    breakMaxLength(place);
    breakFormat(place);
    breakMinItems(place);
    breakOneOf(place);
    if (place.value().isObject()) {
      breakMembers(place);
    }
  }

  private void breakType(ExamplePlace place) {
    List<String> allowed = types(place.schema().node().path("type"));
    if (allowed.isEmpty()) {
      return;
    }
    VALUE_OF_TYPE.forEach(
        (type, value) -> {
          boolean fits =
              allowed.contains(type) || (type.equals("integer") && allowed.contains("number"));
          if (!fits) {
            add(type.equals("null") ? "nullable" : "type", "schema.type", place, value);
          }
        });
  }

  private static List<String> types(JsonNode type) {
    List<String> types = new ArrayList<>();
    (type.isArray() ? type : Documents.MAPPER.createArrayNode().add(type))
        .forEach(name -> types.add(name.asString("")));
    types.remove("");
    return types;
  }

  private void breakEnum(ExamplePlace place) {
    for (JsonNode literal : place.schema().node().path("enum")) {
      if (literal.isBoolean()) {
        add("enum", "schema.enum", place, String.valueOf(!literal.asBoolean()));
      } else if (literal.isString()) {
        String text = literal.asString();
        List<String> others =
            List.of(
                text.toLowerCase(Locale.ROOT),
                text.toUpperCase(Locale.ROOT),
                text + "x",
                " " + text,
                "");
        others.forEach(other -> add("enum", "schema.enum", place, quoted(other)));
      } else if (literal.isNull() && types(place.schema().node().path("type")).contains("object")) {
        add("enum", "schema.enum", place, "{}");
      }
    }
  }

  private void breakMaxLength(ExamplePlace place) {
    JsonNode limit = place.schema().node().path("maxLength");
    if (limit.isNumber()) {
      int tooLong = limit.asInt() + 1;
      add("maxLength", "schema.maxLength", place, quoted("0".repeat(tooLong)));
      add("maxLength", "schema.maxLength", place, quoted("\uD83D\uDE00".repeat(tooLong)));
    }
  }

  private void breakFormat(ExamplePlace place) {
    switch (place.schema().node().path("format").asString("")) {
      case "date-time" ->
          NO_DATE_TIMES.forEach(text -> add("format", "schema.format", place, "\"" + text + "\""));
      case "int64" -> NO_INT64.forEach(number -> addText("format", "schema.format", place, number));
      default -> {}
    }
  }

  private void breakMinItems(ExamplePlace place) {
    if (place.schema().node().path("minItems").asInt(0) > 0) {
      add("minItems", "schema.minItems", place, "[]");
    }
  }

  /** With values of other types than the alternatives, and beside the literals of one. */
  private void breakOneOf(ExamplePlace place) {
    JsonNode alternatives = place.schema().node().path("oneOf");
    if (alternatives.isEmpty()) {
      return;
    }
    Set<String> allowed = new HashSet<>();
    for (JsonNode alternative : alternatives) {
      allowed.addAll(types(alternative.path("type")));
      for (JsonNode literal : alternative.path("enum")) {
        if (literal.isBoolean()) {
          add("oneOf", "schema.oneOf", place, String.valueOf(!literal.asBoolean()));
        }
      }
    }
    VALUE_OF_TYPE.forEach(
        (type, value) -> {
          if (!allowed.contains(type)) {
            add("oneOf", "schema.oneOf", place, value);
          }
        });
  }

  private void breakMembers(ExamplePlace place) {
    String at = place.pointer();
    for (JsonNode name : place.schema().node().path("required")) {
      String property = name.asString();
      if (place.value().has(property)) {
        add(
            "required",
            "schema.required",
            at,
            "without " + property,
            Documents.without(place.document(), at, property));
      }
    }
    for (String property : place.value().propertyNames()) {
      add(
          "duplicate key",
          "body.duplicate-key",
          at + "/" + JsonPointers.escape(property),
          "twice",
          Documents.withTwin(place.document(), at, property));
    }
    if (place.schema().node().has("properties")) {
      add(
          "unknown property",
          "drift.property",
          at + "/" + UNKNOWN,
          "added",
          Documents.withMember(place.document(), at, UNKNOWN, "{\"a\":[1]}"));
    }
  }

  private void add(String kind, String check, ExamplePlace place, String value) {
    add(
        kind,
        check,
        place.pointer(),
        "is " + value,
        Documents.with(place.document(), place.pointer(), value));
  }

  /** Like {@link #add}, for numbers that a tree would normalize or can't hold. */
  private void addText(String kind, String check, ExamplePlace place, String number) {
    String marker = "\"self-test-number\"";
    String body = Documents.with(place.document(), place.pointer(), marker);
    add(kind, check, place.pointer(), "is " + number, body.replace(marker, number));
  }

  private void add(String kind, String check, String pointer, String what, String body) {
    faults.accept(
        new SelfTestFault(
            kind,
            operation,
            status + " " + pointer + " " + what,
            answers.answer(operation, status, body),
            Optional.of(new Expectation(check, Optional.of(pointer)))));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
