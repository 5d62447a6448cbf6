package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.http.Broker;
import dev.cfbilling.pact.broker.http.BrokerException;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Names the interactions that failed, and how, from the results that the broker keeps. */
record Blockers(Broker broker) {
  private static final int SHOWN = 10;

  /** Prints them for each row of a matrix that failed. */
  void print(JsonNode matrix, PrintWriter out) throws BrokerException {
    for (JsonNode row : matrix) {
      JsonNode result = row.path("verificationResult");
      if (result.has("success") && !result.path("success").asBoolean(true)) {
        print(row, result, out);
      }
    }
  }

  private void print(JsonNode row, JsonNode result, PrintWriter out) throws BrokerException {
    out.printf(
        "  Failed: %s %s with %s %s%n",
        row.path("consumer").path("name").asString(""),
        row.path("consumer").path("version").path("number").asString(""),
        row.path("provider").path("name").asString(""),
        row.path("provider").path("version").path("number").asString(""));
    JsonNode stored = follow(result, "say what failed");
    List<JsonNode> failed =
        stored
            .path("testResults")
            .valueStream()
            .filter(test -> !test.path("success").asBoolean(true))
            .toList();
    if (failed.isEmpty()) {
      out.println("    The result does not say which interaction.");
      return;
    }
    JsonNode pact = follow(row.path("pact"), "show the pact");
    failed.stream().limit(SHOWN).forEach(test -> printInteraction(test, pact, out));
    if (failed.size() > SHOWN) {
      out.printf("    and %s more interactions%n", failed.size() - SHOWN);
    }
    String build = stored.path("buildUrl").asString("");
    if (!build.isEmpty()) {
      out.printf("    Build: %s%n", build);
    }
  }

  private JsonNode follow(JsonNode resource, String purpose) throws BrokerException {
    String href = resource.path("_links").path("self").path("href").asString("");
    return broker.get(broker.path(href), purpose).accepted();
  }

  private static void printInteraction(JsonNode test, JsonNode pact, PrintWriter out) {
    out.println("    " + description(test, pact));
    List<String> mismatches =
        test.path("mismatches").valueStream().map(PactMismatch::describe).toList();
    mismatches.stream().limit(SHOWN).forEach(mismatch -> out.println("      " + mismatch));
    if (mismatches.size() > SHOWN) {
      out.printf("      and %s more%n", mismatches.size() - SHOWN);
    }
    test.path("exceptions")
        .valueStream()
        .limit(SHOWN)
        .forEach(thrown -> out.println("      " + thrown.path("message").asString("")));
  }

  private static String description(JsonNode test, JsonNode pact) {
    String id = test.path("interactionId").asString("");
    return pact.path("interactions")
        .valueStream()
        .filter(interaction -> interaction.has("_id"))
        .filter(interaction -> interaction.path("_id").asString("").equals(id))
        .map(interaction -> interaction.path("description").asString(""))
        .findFirst()
        .orElse(test.path("interactionDescription").asString("an interaction without a name"));
  }
}
