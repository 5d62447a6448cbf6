package dev.cfbilling.pact.broker.server;

import dev.cfbilling.pact.broker.server.Records.Environment;
import dev.cfbilling.pact.broker.server.Route.Call;
import dev.cfbilling.pact.broker.server.Route.Made;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Environments, and what is in them. */
record DeploymentResources(Records records, Addresses addresses) {
  List<Route> routes() {
    return List.of(
        new Route("GET", "environments", call -> environments()),
        new Route("POST", "environments", this::create),
        new Route(
            "POST", "pacticipants/*/versions/*/deployed-versions/environment/*", this::deploy));
  }

  private Made environments() {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    ArrayNode all = body.putObject("_embedded").putArray("environments");
    records.environments.forEach(environment -> all.add(body(environment)));
    return Made.of(body);
  }

  private JsonNode body(Environment environment) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("uuid", environment.id()).put("name", environment.name());
    body.put("displayName", environment.displayName());
    body.put("production", environment.production());
    Addresses.link(body, "self", address(environment), environment.name());
    return body;
  }

  private String address(Environment environment) {
    return addresses.base() + "/environments/" + environment.id();
  }

  private Made create(Call call) throws Refusal {
    call.require("name", "production");
    String name = call.text("name");
    if (name.contains(" ")) {
      throw wrongName("cannot contain spaces");
    }
    if (find(name).isPresent()) {
      throw wrongName("name '%s' is already used by an existing environment.".formatted(name));
    }
    Environment environment =
        new Environment(
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
            name,
            call.text("displayName"),
            call.body().path("production").asBoolean());
    records.environments.add(environment);
    return Made.at(address(environment), body(environment));
  }

  private static Refusal wrongName(String why) {
    ObjectNode errors = JsonMapper.shared().createObjectNode();
    errors.putArray("name").add(why);
    return Refusal.badRequest(errors);
  }

  private Optional<Environment> find(String name) {
    return records.environments.stream().filter(known -> known.name().equals(name)).findFirst();
  }

  private Made deploy(Call call) throws Refusal {
    String participant = call.name(0);
    String version = call.name(1);
    Environment environment =
        records.environments.stream()
            .filter(known -> known.id().equals(call.name(2)))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    Records.Participant known = records.participants.get(participant);
    if (known == null || !known.versions.containsKey(version)) {
      throw Refusal.notFound();
    }
    records
        .deployed
        .computeIfAbsent(environment.name(), none -> new LinkedHashMap<>())
        .put(participant, version);
    String id =
        UUID.nameUUIDFromBytes(
                (participant + version + environment.id()).getBytes(StandardCharsets.UTF_8))
            .toString();
    return Made.at(
        addresses.base() + "/deployed-versions/" + id,
        JsonMapper.shared().createObjectNode().put("uuid", id).put("currentlyDeployed", true));
  }
}
