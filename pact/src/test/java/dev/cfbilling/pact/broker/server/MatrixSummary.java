package dev.cfbilling.pact.broker.server;

import dev.cfbilling.pact.broker.server.Records.Published;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the rows of a matrix come to, in the broker's words. */
final class MatrixSummary {
  private final String participant;
  private final String version;
  private final String environment;
  private final ArrayNode notices = JsonMapper.shared().createArrayNode();
  private int success;
  private int failed;
  private int unknown;

  MatrixSummary(String participant, String version, String environment) {
    this.participant = participant;
    this.version = version;
    this.environment = environment;
  }

  void add(String type, String text) {
    notices.addObject().put("type", type).put("text", text);
  }

  /** Counts a row. */
  void count(Published pact, Optional<String> provider, Optional<Boolean> result) {
    String between = "pact between %s and ".formatted(consumer(pact));
    if (result.isEmpty()) {
      unknown++;
      add("error", "There is no verified " + between + side(pact, provider, " a version of "));
    } else if (result.get()) {
      success++;
    } else {
      failed++;
      add(
          "error",
          "The verification for the %s%s failed".formatted(between, side(pact, provider, "")));
    }
  }

  private String consumer(Published pact) {
    return pact.provider().equals(participant)
        ? "the version of %s currently in %s (%s)"
            .formatted(pact.consumer(), environment, pact.version())
        : "version %s of %s".formatted(pact.version(), pact.consumer());
  }

  private String side(Published pact, Optional<String> provider, String none) {
    if (pact.provider().equals(participant)) {
      return "version %s of %s".formatted(version, pact.provider());
    }
    if (environment.isBlank()) {
      return "any version of " + pact.provider();
    }
    return provider
        .map(
            number ->
                "the version of %s currently in %s (%s)"
                    .formatted(pact.provider(), environment, number))
        .orElse(
            "%s%s currently in %s (no version is currently recorded as deployed/released in this environment)"
                .formatted(none.strip() + " ", pact.provider(), environment));
  }

  ObjectNode unknownVersion() {
    add(
        "error",
        "No pacts or verifications have been published for version %s of %s"
            .formatted(version, participant));
    ObjectNode body = body(JsonMapper.shared().createArrayNode());
    body.withObject("summary").put("deployable", false);
    return body;
  }

  ObjectNode body(ArrayNode matrix) {
    if (failed + unknown == 0 && notices.valueStream().noneMatch(MatrixSummary::isError)) {
      add(
          "success",
          success == 0
              ? "There are no missing dependencies"
              : "All required verification results are published and successful");
    }
    ObjectNode body = JsonMapper.shared().createObjectNode();
    ObjectNode summary = body.putObject("summary");
    if (failed > 0 || unknown == 0) {
      summary.put("deployable", failed == 0);
    } else {
      summary.putNull("deployable");
    }
    summary.put(
        "reason",
        notices
            .valueStream()
            .map(notice -> notice.path("text").asString())
            .collect(Collectors.joining("\n")));
    summary.put("success", success).put("failed", failed).put("unknown", unknown);
    body.set("notices", notices);
    return body.set("matrix", matrix);
  }

  private static boolean isError(JsonNode notice) {
    return notice.path("type").asString().equals("error");
  }
}
