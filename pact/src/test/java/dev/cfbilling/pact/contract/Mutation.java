package dev.cfbilling.pact.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One way to break an answer.
 *
 * @param name what was done where
 * @param answer what is answered instead
 */
record Mutation(String name, Answer answer) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The code on which the client's reader goes on to the next source. */
  private static final int NOT_OPEN = 10000;

  /** Every way in which an answer that has the form of {@code answer} can be broken. */
  static List<Mutation> of(Answer answer) {
    List<Mutation> all = new ArrayList<>();
    all.add(new Mutation("another status", answer.withStatus(answer.status() + 1)));
    all.add(new Mutation("HTML", answer.withHeader(Answer.CONTENT_TYPE, "text/html")));
    all.add(new Mutation("no body", answer.withBody("")));
    all.add(new Mutation("an empty object", answer.withBody("{}")));
    answer.headers().keySet().stream()
        .filter(header -> !header.equalsIgnoreCase(Answer.CONTENT_TYPE))
        .map(header -> new Mutation("without " + header, answer.withoutHeader(header)))
        .forEach(all::add);
    JsonPlace.in(answer.json()).forEach(place -> breaks(answer, place).forEach(all::add));
    return all;
  }

  private static Stream<Mutation> breaks(Answer answer, JsonPlace place) {
    JsonNode value = place.example(answer.json());
    return Stream.of(
            Optional.of(change(answer, place, "left out", owner -> owner.remove(place.name()))),
            Optional.of(set(answer, place, ofAnotherType(value))),
            value.isNull()
                ? Optional.<Mutation>empty()
                : Optional.of(set(answer, place, JSON.nullNode())),
            literal(place, value).map(other -> set(answer, place, other)),
            value.isArray() && !value.isEmpty()
                ? Optional.of(set(answer, place, JSON.arrayNode()))
                : Optional.<Mutation>empty())
        .flatMap(Optional::stream);
  }

  private static JsonNode ofAnotherType(JsonNode value) {
    return value.isString() ? JSON.numberNode(7) : JSON.stringNode("of another type");
  }

  /** Of the same type, and still not what the client can use. */
  private static Optional<JsonNode> literal(JsonPlace place, JsonNode value) {
    if (place.name().equals("success")) {
      return Optional.of(JSON.booleanNode(!value.booleanValue()));
    }
    if (place.name().equals("code") && value.intValue() == NOT_OPEN) {
      return Optional.of(JSON.numberNode(9109));
    }
    if (place.name().equals("code")) {
      return Optional.of(JSON.numberNode(0.5));
    }
    boolean dateTime = value.isString() && value.stringValue().matches("\\d{4}-\\d{2}-\\d{2}T.*");
    return dateTime ? Optional.of(JSON.stringNode("yesterday")) : Optional.empty();
  }

  private static Mutation set(Answer answer, JsonPlace place, JsonNode value) {
    return change(answer, place, "as " + value, owner -> owner.set(place.name(), value));
  }

  static Mutation change(Answer answer, JsonPlace place, String how, Consumer<ObjectNode> change) {
    JsonNode body = answer.json();
    place.owners(body).forEach(change);
    return new Mutation(place + " " + how, answer.withBody(body.toString()));
  }
}
