package dev.cfbilling.pact.contract;

import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/** Differences from an example on which a pact can't say the same as the client. */
enum BeyondPact {
  /** The client reads JSON whatever it is called; Pact compares JSON with nothing else. */
  ANOTHER_CONTENT_TYPE(
      (example, answer) ->
          answer.contentType().filter(type -> !type.startsWith("application/json")).isPresent()),

  /** The client reads each element; Pact has no example to hold one against. */
  ELEMENTS_OF_A_LIST_THAT_WAS_EMPTY(BeyondPact::fillsAList);

  private final BiPredicate<Answer, Answer> covers;

  BeyondPact(BiPredicate<Answer, Answer> covers) {
    this.covers = covers;
  }

  boolean covers(Answer example, Answer answer) {
    return covers.test(example, answer);
  }

  private static boolean fillsAList(Answer example, Answer answer) {
    JsonNode before = example.json();
    JsonNode after = answer.json();
    return JsonPlace.in(before).stream()
        .map(JsonPlace::pointer)
        .filter(list -> before.at(list).isArray() && before.at(list).isEmpty())
        .anyMatch(list -> !after.at(list).isEmpty());
  }
}
