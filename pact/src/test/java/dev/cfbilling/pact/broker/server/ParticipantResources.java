package dev.cfbilling.pact.broker.server;

import dev.cfbilling.pact.broker.server.Records.Participant;
import dev.cfbilling.pact.broker.server.Route.Call;
import dev.cfbilling.pact.broker.server.Route.Made;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Clients and providers, their versions and branches. */
record ParticipantResources(Records records, Addresses addresses) {
  List<Route> routes() {
    return List.of(
        new Route("GET", "pacticipants/*", this::show),
        new Route("PATCH", "pacticipants/*", this::change),
        new Route("GET", "pacticipants/*/versions/*", this::version),
        new Route("PUT", "pacticipants/*/branches/*/versions/*", this::branch));
  }

  private Made show(Call call) throws Refusal {
    Participant known = records.participants.get(call.name(0));
    if (known == null) {
      throw Refusal.unknown("pacticipant", call.name(0));
    }
    return Made.of(body(call.name(0), known));
  }

  private JsonNode body(String name, Participant participant) {
    ObjectNode body = JsonMapper.shared().createObjectNode().put("name", name);
    if (!participant.mainBranch.isEmpty()) {
      body.put("mainBranch", participant.mainBranch);
    }
    Addresses.link(body, "self", addresses.participant(name));
    return body;
  }

  private Made change(Call call) {
    String name = call.name(0);
    boolean isNew = !records.participants.containsKey(name);
    Participant participant =
        records.participants.computeIfAbsent(name, unknown -> new Participant());
    participant.mainBranch = call.text("mainBranch");
    JsonNode body = body(name, participant);
    return isNew ? Made.at(addresses.participant(name), body) : Made.of(body);
  }

  private Made version(Call call) throws Refusal {
    Participant participant =
        Optional.ofNullable(records.participants.get(call.name(0))).orElseThrow(Refusal::notFound);
    String number = call.name(1);
    if (!participant.versions.containsKey(number)) {
      throw Refusal.notFound();
    }
    ObjectNode body = JsonMapper.shared().createObjectNode().put("number", number);
    ArrayNode branches = body.putObject("_embedded").putArray("branchVersions");
    for (String branch : participant.branches(number)) {
      Addresses.link(
          branches.addObject().put("name", branch),
          "self",
          addresses.branchVersion(call.name(0), branch, number),
          branch);
    }
    Addresses.link(body, "self", addresses.version(call.name(0), number), number);
    return Made.of(body);
  }

  private Made branch(Call call) {
    String address = addresses.branchVersion(call.name(0), call.name(1), call.name(2));
    ObjectNode body = JsonMapper.shared().createObjectNode();
    Addresses.link(body, "self", address);
    return records.addVersion(call.name(0), call.name(2), call.name(1))
        ? Made.at(address, body)
        : Made.of(body);
  }
}
