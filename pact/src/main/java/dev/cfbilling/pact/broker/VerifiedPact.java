package dev.cfbilling.pact.broker;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a pact.
 *
 * @param results of its interactions, as a broker takes them; one that could not be tried has none
 */
record VerifiedPact(SelectedPact pact, List<JsonNode> results) {

  /** What a pact comes to. */
  enum Outcome {
    KEPT("kept"),
    PENDING_BROKEN("pending broken"),
    BROKEN("broken"),
    NOT_VERIFIED("not verified");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  Outcome outcome() {
    if (!failed().isEmpty()) {
      return pact.isPending() ? Outcome.PENDING_BROKEN : Outcome.BROKEN;
    }
    return isComplete() ? Outcome.KEPT : Outcome.NOT_VERIFIED;
  }

  /** Whether the result is of the whole pact: that of a part is not published. */
  boolean isComplete() {
    return !results.isEmpty() && results.size() == pact.interactions().size();
  }

  List<JsonNode> failed() {
    return results.stream().filter(result -> !result.path("success").asBoolean(false)).toList();
  }

  /** As a broker takes it. */
  ObjectNode body(String providerVersion) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("success", failed().isEmpty());
    body.put("providerApplicationVersion", providerVersion);
    body.putArray("testResults").addAll(results);
    body.putObject("verifiedBy").put("implementation", "Pact-JVM");
    return body;
  }
}
