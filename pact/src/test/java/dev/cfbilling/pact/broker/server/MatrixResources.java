package dev.cfbilling.pact.broker.server;

import dev.cfbilling.pact.broker.server.Records.Published;
import dev.cfbilling.pact.broker.server.Records.Verified;
import dev.cfbilling.pact.broker.server.Route.Call;
import dev.cfbilling.pact.broker.server.Route.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says whether a version goes with what is in an environment. */
record MatrixResources(Records records, Addresses addresses, VerificationResources results) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String WITHOUT_ENVIRONMENT =
      "WARN: It is recommended to specify the environment into which you are deploying. Without"
          + " the environment, this result will not be reliable.";

  /**
   * A pact beside a version of its provider.
   *
   * @param provider its version; absent if none is there
   */
  private record Row(Published pact, Optional<String> provider, Optional<Verified> result) {}

  List<Route> routes() {
    return List.of(
        new Route("GET", "can-i-deploy", this::canIDeploy),
        new Route("GET", "matrix", this::matrix));
  }

  private boolean isEnvironment(String name) {
    return records.environments.stream().anyMatch(known -> known.name().equals(name));
  }

  private Made canIDeploy(Call call) throws Refusal {
    String participant = call.parameter("pacticipant");
    String environment = call.parameter("environment");
    ObjectNode errors = JSON.createObjectNode();
    if (!records.participants.containsKey(participant)) {
      errors.putArray("pacticipant").add("does not match an existing pacticipant");
    }
    if (environment.isBlank()) {
      errors.putArray("").add("Must specify either an environment or a 'to' tag.");
    } else if (!isEnvironment(environment)) {
      errors.putArray("environment").add("with name '%s' does not exist".formatted(environment));
    }
    if (!errors.isEmpty()) {
      throw Refusal.badRequest(errors);
    }
    return Made.of(answer(participant, call.parameter("version"), environment));
  }

  /** The older resource, to which a blank environment is none. */
  private Made matrix(Call call) throws Refusal {
    String participant = call.parameter("q[][pacticipant]");
    String environment = call.parameter("environment");
    ArrayNode errors = JSON.createArrayNode();
    if (!records.participants.containsKey(participant)) {
      errors.add("Pacticipant " + participant + " not found");
    }
    if (!environment.isBlank() && !isEnvironment(environment)) {
      errors.add("Environment with name '%s' does not exist".formatted(environment));
    }
    if (!errors.isEmpty()) {
      throw Refusal.badRequest(errors);
    }
    return Made.of(answer(participant, call.parameter("q[][version]"), environment));
  }

  private ObjectNode answer(String participant, String version, String environment) {
    List<Row> rows = rows(participant, version, environment);
    MatrixSummary summary = new MatrixSummary(participant, version, environment);
    if (environment.isBlank()) {
      summary.add("warning", WITHOUT_ENVIRONMENT);
    }
    if (!records.participant(participant).versions.containsKey(version)) {
      return summary.unknownVersion();
    }
    ArrayNode matrix = JSON.createArrayNode();
    for (Row row : rows) {
      matrix.add(body(row));
      summary.count(row.pact(), row.provider(), row.result().map(Verified::success));
    }
    return summary.body(matrix);
  }

  private List<Row> rows(String participant, String version, String environment) {
    Map<String, String> deployed = records.deployed.getOrDefault(environment, Map.of());
    List<Row> rows = new ArrayList<>();
    for (Published pact : records.pacts) {
      boolean isConsumer = pact.consumer().equals(participant) && pact.version().equals(version);
      boolean isProvider =
          pact.provider().equals(participant)
              && pact.version().equals(deployed.get(pact.consumer()));
      if (isConsumer || isProvider) {
        Optional<String> provider =
            isProvider
                ? Optional.of(version)
                : environment.isBlank()
                    ? lastVerifier(pact)
                    : Optional.ofNullable(deployed.get(pact.provider()));
        rows.add(new Row(pact, provider, provider.flatMap(it -> records.result(pact, it))));
      }
    }
    return rows;
  }

  private Optional<String> lastVerifier(Published pact) {
    return records.verifications.stream()
        .filter(result -> result.pact().sha().equals(pact.sha()))
        .map(Verified::version)
        .reduce((earlier, later) -> later);
  }

  private ObjectNode body(Row row) {
    ObjectNode body = JSON.createObjectNode();
    Published pact = row.pact();
    side(body.putObject("consumer"), pact.consumer(), Optional.of(pact.version()));
    side(body.putObject("provider"), pact.provider(), row.result().map(Verified::version));
    Addresses.link(body.putObject("pact"), "self", addresses.pact(pact));
    if (row.result().isEmpty()) {
      body.putNull("verificationResult");
      return body;
    }
    Verified result = row.result().get();
    ObjectNode verification = body.putObject("verificationResult").put("success", result.success());
    Addresses.link(
        verification,
        "self",
        addresses.content(pact, "version=" + pact.version())
            + "/verification-results/"
            + result.number());
    return body;
  }

  private static void side(ObjectNode side, String name, Optional<String> version) {
    side.put("name", name);
    version.ifPresentOrElse(
        number -> side.putObject("version").put("number", number), () -> side.putNull("version"));
  }
}
