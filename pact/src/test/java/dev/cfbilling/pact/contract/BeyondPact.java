package dev.cfbilling.pact.contract;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Differences from an example on which a pact can't say the same as the client. */
enum BeyondPact {
  /** The client reads JSON whatever it is called; Pact compares JSON with nothing else. */
  ANOTHER_CONTENT_TYPE,

  /** The client reads each element; Pact has no example to hold one against. */
  ELEMENTS_OF_A_LIST_THAT_WAS_EMPTY;

  /** The one that {@code answer} has. */
  static Optional<BeyondPact> of(Answer example, Answer answer) {
    if (answer.contentType().filter(type -> !type.startsWith("application/json")).isPresent()) {
      return Optional.of(ANOTHER_CONTENT_TYPE);
    }
    return fillsAList(example.json(), answer.json())
        ? Optional.of(ELEMENTS_OF_A_LIST_THAT_WAS_EMPTY)
        : Optional.empty();
  }

  private static boolean fillsAList(JsonNode example, JsonNode answer) {
    return JsonPlace.in(example).stream()
        .map(JsonPlace::pointer)
        .filter(list -> example.at(list).isArray() && example.at(list).isEmpty())
        .anyMatch(list -> !answer.at(list).isEmpty());
  }
}
