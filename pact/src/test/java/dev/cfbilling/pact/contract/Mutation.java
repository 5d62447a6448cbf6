package dev.cfbilling.pact.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer in which one thing is not as in an example.
 *
 * @param name what was done where
 * @param answer what is answered instead
 */
record Mutation(String name, Answer answer) {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final List<Integer> STATUSES =
      List.of(200, 201, 400, 401, 403, 404, 405, 429, 500, 503);
  private static final List<String> CONTENT_TYPES =
      List.of("application/json; charset=UTF-8", "text/html", "text/plain");
  private static final List<String> RETRY_AFTERS =
      List.of("0", "9999", "Wed, 14 Oct 2026 12:00:00 GMT", "soon", "-1", "");
  private static final List<String> BODIES = List.of("", "{}", "[]", "null", "<html></html>");

  /** Of several of JSON's types one; booleans and lists have those of their own. */
  private static final List<JsonNode> OF_ANY_TYPE = values("null", "7", "\"another text\"", "{}");

  private static final List<JsonNode> BOOLEANS = values("true", "false");
  private static final List<JsonNode> NUMBERS =
      values("0", "12.0", "1e3", "0.5", "-12.5e-7", "1000000000000000000000");
  private static final List<JsonNode> TEXTS = values("\"\"");
  private static final List<JsonNode> DATE_TIMES =
      values(
          "\"2026-10-14T12:00:00+13:00\"",
          "\"2026-10-14t12:00:00.123456z\"",
          "\"2026-10-14\"",
          "\"2026-02-30T00:00:00Z\"");

  /** With elements that the client can use as a notice, and such as it can't. */
  private static final List<JsonNode> LISTS =
      values("[]", "[7]", "[{}]", "[{\"code\": 0, \"message\": \"Costs may still change.\"}]");

  /** Those that the client acts upon, one that it has seen, and one that nobody has. */
  private static final List<JsonNode> CODES =
      values("1000", "1183", "6003", "7000", "7003", "9109", "10000", "971", "1");

  private static List<JsonNode> values(String... literals) {
    return Stream.of(literals).map(JSON::readTree).toList();
  }

  /** Many answers that are nearly {@code example}. */
  static List<Mutation> of(Answer example) {
    List<Mutation> all = new ArrayList<>();
    STATUSES.forEach(
        status -> all.add(new Mutation("status " + status, example.withStatus(status))));
    BODIES.forEach(body -> all.add(new Mutation("body " + body, example.withBody(body))));
    for (String name : example.headers().keySet()) {
      all.add(new Mutation("without " + name, example.withoutHeader(name)));
      headerValues(name).forEach(value -> all.add(header(example, name, value)));
    }
    JsonPlace.in(example.json()).forEach(place -> inBody(example, place).forEach(all::add));
    return all;
  }

  private static Stream<Mutation> inBody(Answer example, JsonPlace place) {
    JsonNode value = place.example(example.json());
    return Stream.concat(
        Stream.of(change(example, place, "left out", owner -> owner.remove(place.name()))),
        values(place, value)
            .distinct()
            .map(
                other ->
                    change(
                        example, place, "as " + other, owner -> owner.set(place.name(), other))));
  }

  private static List<String> headerValues(String name) {
    return name.equalsIgnoreCase(Answer.CONTENT_TYPE) ? CONTENT_TYPES : RETRY_AFTERS;
  }

  private static Mutation header(Answer example, String name, String value) {
    return new Mutation(name + ": " + value, example.withHeader(name, value));
  }

  /** What may stand in the place of {@code value}. */
  private static Stream<JsonNode> values(JsonPlace place, JsonNode value) {
    List<JsonNode> ofItsType =
        switch (value.getNodeType()) {
          case BOOLEAN -> BOOLEANS;
          case NUMBER -> place.name().equals("code") ? CODES : NUMBERS;
          case STRING -> isDateTime(value.stringValue()) ? DATE_TIMES : TEXTS;
          case ARRAY -> value.isEmpty() ? LISTS : List.of(longer(value), shorter(value));
          case OBJECT -> List.of(((ObjectNode) value.deepCopy()).put("ANewMember", true));
          default -> LISTS;
        };
    return Stream.concat(OF_ANY_TYPE.stream(), ofItsType.stream());
  }

  private static boolean isDateTime(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}T.*");
  }

  private static ArrayNode longer(JsonNode list) {
    return ((ArrayNode) list.deepCopy()).add(list.get(0));
  }

  private static ArrayNode shorter(JsonNode list) {
    ArrayNode copy = (ArrayNode) list.deepCopy();
    copy.remove(list.size() - 1);
    return copy;
  }

  private static Mutation change(
      Answer example, JsonPlace place, String how, Consumer<ObjectNode> change) {
    JsonNode body = example.json();
    place.owners(body).forEach(change);
    return new Mutation(place + " " + how, example.withBody(body.toString()));
  }
}
