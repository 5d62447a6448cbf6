package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.rule.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Correct values at the limit of each constraint; none may be reported.
 *
 * <p>All rules check them too. So each changed record is adapted by its {@link Companion}.
 */
final class Neighbours {
  static final String KIND = "no fault";

  private static final int FIRST_FAILURE = 300;
  private static final String MARKER = "self-test-value";
  private static final String OPPOSITE = "self-test-opposite";
  private static final Pattern IN_RECORD =
      Pattern.compile("/result(?:/\\d+)?(?:/subscriptions/\\d+)?/([^/]+)");

  private static final List<String> DATE_TIMES =
      List.of(
          "2025-05-01t00:00:00z",
          "2025-05-01T00:00:00.1Z",
          "2025-05-01T00:00:00.123456789Z",
          "2025-05-01T05:30:00+05:30",
          "2025-05-01T00:00:00-00:00",
          "2024-02-29T23:59:59Z",
          "2016-12-31T23:59:60Z");
  private static final List<Map<String, String>> HEADERS =
      List.of(
          headers("1", "\"a b\";r=0;t=0", "\"a\";q=1;w=60 , \"b\";q=2", "no-store"),
          headers("0017", "\"\";r=5", "\"a\"; q=1;w=60;pk=:YQ==:", "private, max-age=60"),
          headers("86400", "\"a,b\";t=1;r=2, \"c\";r=3", "\"a\";q=1;x;y=tok", "max-age=0"));
  private static final List<String> INT64 =
      List.of("9223372036854775807", "-9223372036854775808", "12.0", "1.2e1", "-0");
  private static final List<String> NUMBERS =
      List.of("0", "12345678901234567890.123", "5e-6", "-1.50", "1E+2");

  private final RightExchanges answers;
  private final Operation operation;
  private final int status;
  private final Optional<RecordKind> kind;
  private final Consumer<SelfTestFault> faults;

  Neighbours(
      RightExchanges answers, Operation operation, int status, Consumer<SelfTestFault> faults) {
    this.answers = answers;
    this.operation = operation;
    this.status = status;
    this.kind = operation.resource().map(RecordKind::of).filter(known -> status < FIRST_FAILURE);
    this.faults = faults;
  }

  private static Map<String, String> headers(
      String wait, String left, String policy, String cache) {
    return Map.of(
        "Retry-After", wait, "Ratelimit", left, "Ratelimit-Policy", policy, "Cache-Control", cache);
  }

  /**
   * Adds the example itself, with its members reordered, and with its media type in another
   * spelling.
   */
  void of(JsonNode example) {
    add("example", example.toString(), Set.of());
    add("example in reverse", Documents.reversed(example).toString(), Set.of());
    for (String type :
        List.of("application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\"")) {
      faults.accept(
          new SelfTestFault(
              KIND,
              operation,
              status + " " + type,
              answers.answer(operation, status, Optional.of(type), Body.of(example.toString())),
              Optional.empty(),
              Set.of()));
    }
    withHeaders(example);
  }

  private void withHeaders(JsonNode example) {
    for (Map<String, String> headers : HEADERS) {
      faults.accept(
          new SelfTestFault(
              KIND,
              operation,
              status + " with " + headers,
              answers.answer(operation, status, example.toString(), headers),
              Optional.empty(),
              Set.of()));
    }
  }

  void at(ExamplePlace place) {
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
    for (JsonNode alternative : schema.path("oneOf")) {
      if (alternative.has("example")) {
        add(place, alternative.get("example").toString());
      }
    }
    for (String value : allowed(place)) {
      add(place, value);
    }
    if (place.value().isObject()) {
      dropOptional(place);
    }
  }

  private List<String> allowed(ExamplePlace place) {
    JsonNode schema = place.schema().node();
    String format = schema.path("format").asString("");
    if (format.equals("date-time")) {
      return dateTimes(place).map(text -> "\"" + text + "\"").toList();
    }
    if (format.equals("int64")) {
      return INT64;
    }
    return schema.path("type").toString().contains("\"number\"") ? NUMBERS : List.of();
  }

  /**
   * For a usage record, other spellings of the same instant: another instant could be another day.
   */
  private Stream<String> dateTimes(ExamplePlace place) {
    Optional<String> written =
        inRecord(place.pointer())
            .flatMap(property -> right().map(record -> record.path(property)))
            .map(value -> value.asString(""))
            .filter(text -> text.endsWith("T00:00:00Z"));
    if (written.isEmpty()) {
      return DATE_TIMES.stream();
    }
    String day = written.get().substring(0, "2025-05-01".length());
    return Stream.of(
        day + "t00:00:00z",
        day + "T00:00:00.0Z",
        day + "T00:00:00.000000000Z",
        day + "T05:30:00+05:30",
        day + "T00:00:00+00:00",
        day + "T00:00:00-00:00");
  }

  /** Leaves alone what the contract does not name: the keys of tags tell records apart. */
  private void dropOptional(ExamplePlace place) {
    List<String> required = new ArrayList<>();
    place.schema().node().path("required").forEach(name -> required.add(name.asString()));
    for (String property : place.value().propertyNames()) {
      if (!required.contains(property) && place.schema().property(property).isPresent()) {
        add(place.below(property), "");
      }
    }
  }

  /**
   * Adds the document with {@code value} at a place.
   *
   * @param value JSON text, sent as it is; empty to remove the place
   */
  private void add(ExamplePlace place, String value) {
    Optional<String> property = kind.flatMap(known -> inRecord(place.pointer()));
    Companion companion =
        property
            .map(name -> Companion.of(kind.orElseThrow(), name, value))
            .orElseGet(Companion::none);
    if (companion.forbidden()) {
      return;
    }
    String what = value.isEmpty() ? "without " + place.pointer() : place.pointer() + " is " + value;
    String body = document(place, property, value, companion).toString();
    add(
        what,
        body.replace("\"" + MARKER + "\"", value)
            .replace("\"" + OPPOSITE + "\"", Companion.opposite(value)),
        companion.warnings());
  }

  private JsonNode document(
      ExamplePlace place, Optional<String> property, String value, Companion companion) {
    JsonNode copy = place.document().deepCopy();
    Optional<ObjectNode> right = property.flatMap(name -> right());
    if (right.isPresent()) {
      ((ObjectNode) copy).set("result", Documents.MAPPER.createArrayNode().add(right.get()));
    }
    String parent = place.pointer().substring(0, Math.max(0, place.pointer().lastIndexOf('/')));
    JsonNode holder = right.<JsonNode>map(record -> record).orElseGet(() -> copy.at(parent));
    if (holder instanceof ObjectNode object) {
      set(object, place.name(), value);
      companion.apply(object, MARKER, OPPOSITE);
    } else if (holder instanceof ArrayNode array) {
      array.set(Integer.parseInt(place.name()), MARKER);
    } else {
      return Documents.MAPPER.getNodeFactory().stringNode(MARKER);
    }
    return copy;
  }

  private static void set(ObjectNode object, String name, String value) {
    if (value.isEmpty()) {
      object.remove(name);
    } else {
      object.put(name, MARKER);
    }
  }

  /** The property if {@code pointer} is to a property of a record, or of a subscription in it. */
  private static Optional<String> inRecord(String pointer) {
    Matcher record = IN_RECORD.matcher(pointer);
    return record.matches()
        ? Optional.of(JsonPointers.unescape(record.group(1)))
        : Optional.empty();
  }

  /** A record of a list that breaks no rule; empty for other operations. */
  private Optional<ObjectNode> right() {
    return kind.filter(known -> !known.isSingle())
        .flatMap(known -> RightRecords.of(operation))
        .map(RightRecords::record);
  }

  private void add(String what, String body, Set<String> warnings) {
    faults.accept(
        new SelfTestFault(
            KIND,
            operation,
            status + " " + what,
            answers.answer(operation, status, body),
            Optional.empty(),
            warnings));
  }
}
