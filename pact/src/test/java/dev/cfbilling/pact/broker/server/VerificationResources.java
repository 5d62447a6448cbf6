package dev.cfbilling.pact.broker.server;

import dev.cfbilling.pact.broker.server.Records.Published;
import dev.cfbilling.pact.broker.server.Records.Verified;
import dev.cfbilling.pact.broker.server.Route.Call;
import dev.cfbilling.pact.broker.server.Route.Made;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says which pacts are to be verified, and keeps what comes of it. */
record VerificationResources(Records records, Addresses addresses, PactResources pacts) {
  private static final String IN_PROGRESS = "wip=true&";
  private static final String RESULTS = "pacts/provider/*/consumer/*/pact-version/*/";

  List<Route> routes() {
    return List.of(
        new Route("POST", "pacts/provider/*/for-verification", this::select),
        new Route("POST", RESULTS + "metadata/*/verification-results", this::keep),
        new Route("GET", RESULTS + "verification-results/*", call -> show(call, 3)),
        new Route("GET", RESULTS + "metadata/*/verification-results/*", call -> show(call, 4)));
  }

  private Made select(Call call) throws Refusal {
    String provider = call.name(0);
    if (!records.participants.containsKey(provider)) {
      throw Refusal.unknown("provider", provider);
    }
    String branch = call.text("providerVersionBranch");
    ObjectNode body = JsonMapper.shared().createObjectNode();
    ArrayNode selected = body.putObject("_embedded").putArray("pacts");
    Selection.of(records, provider, call.body())
        .forEach(selection -> add(selection, branch, selected.addObject()));
    return Made.of(body);
  }

  private void add(Selection selection, String branch, ObjectNode entry) {
    Published pact = selection.pact();
    String metadata =
        (selection.inProgress() ? IN_PROGRESS : "for=" + selection.descriptions() + "&")
            + "version="
            + pact.version();
    boolean pending = selection.inProgress() || !records.isPassed(pact, branch);
    String noticed =
        selection.inProgress() ? addresses.content(pact, metadata) : addresses.content(pact);
    entry.put("shortDescription", String.join(", ", selection.descriptions()));
    ObjectNode properties = entry.putObject("verificationProperties").put("pending", pending);
    if (selection.inProgress()) {
      properties.put("wip", true);
    }
    properties.set("notices", Notices.of(selection, noticed, branch, pending));
    Addresses.link(
        entry,
        "self",
        addresses.content(pact, metadata),
        "Pact between %s (%s) and %s".formatted(pact.consumer(), pact.version(), pact.provider()));
  }

  private Made keep(Call call) throws Refusal {
    call.require("success", "providerApplicationVersion");
    Published pact = pacts.find(call);
    records.addVersion(call.name(0), call.text("providerApplicationVersion"), "");
    Verified result =
        new Verified(
            records.verifications.size() + 1,
            records.tick(),
            pact,
            call.text("providerApplicationVersion"),
            Addresses.metadata(call.name(3)).startsWith(IN_PROGRESS),
            call.body());
    records.verifications.add(result);
    return Made.at(address(result), body(result));
  }

  String address(Verified result) {
    return addresses.content(result.pact()) + "/verification-results/" + result.number();
  }

  private Made show(Call call, int number) throws Refusal {
    return Made.of(
        records.verifications.stream()
            .filter(result -> call.name(number).equals(String.valueOf(result.number())))
            .findFirst()
            .map(this::body)
            .orElseThrow(Refusal::notFound));
  }

  private JsonNode body(Verified result) {
    ObjectNode body = (ObjectNode) result.body().deepCopy();
    body.put("providerName", result.pact().provider());
    Addresses.link(body, "self", address(result));
    return body;
  }
}
