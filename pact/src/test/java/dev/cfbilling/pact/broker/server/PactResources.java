package dev.cfbilling.pact.broker.server;

import dev.cfbilling.pact.broker.server.Records.Published;
import dev.cfbilling.pact.broker.server.Route.Call;
import dev.cfbilling.pact.broker.server.Route.Made;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Publishes pacts, and shows them. */
record PactResources(Records records, Addresses addresses) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CONFLICT =
      "Cannot change the content of the pact for %s version %s and provider %s, as race conditions"
          + " will cause unreliable results for can-i-deploy. Each pact must be published with a"
          + " unique consumer version number. Some Pact libraries generate random data when a"
          + " concrete value for a type matcher is not specified, and this can cause the contract"
          + " to mutate - ensure you have given example values for all type matchers. For more"
          + " information see https://docs.pact.io/go/versioning";

  List<Route> routes() {
    return List.of(
        new Route("POST", "contracts/publish", this::publish),
        new Route("GET", "pacts/provider/*/consumer/*/version/*", this::ofVersion),
        new Route("GET", "pacts/provider/*/consumer/*/pact-version/*/metadata/*", this::content));
  }

  private Made publish(Call call) throws Refusal {
    call.require("pacticipantName", "pacticipantVersionNumber", "contracts");
    String version = call.text("pacticipantVersionNumber");
    String branch = call.text("branch");
    for (JsonNode contract : call.body().path("contracts")) {
      Published pact = read(contract, version);
      Optional<Published> before =
          records.published(pact.consumer(), pact.provider(), pact.version());
      if (before.isPresent() && !before.get().sha().equals(pact.sha())) {
        throw conflict(before.get(), pact);
      }
      if (before.isEmpty()) {
        records.pacts.add(pact);
      }
      records.participants.computeIfAbsent(pact.provider(), unknown -> new Records.Participant());
    }
    records.addVersion(call.text("pacticipantName"), version, branch);
    return Made.of(JSON.createObjectNode());
  }

  private static Published read(JsonNode contract, String version) {
    byte[] content = Base64.getDecoder().decode(contract.path("content").asString());
    JsonNode pact = JSON.readTree(new String(content, StandardCharsets.UTF_8));
    return new Published(
        contract.path("consumerName").asString(),
        contract.path("providerName").asString(),
        version,
        sha(pact),
        pact,
        Records.today());
  }

  private static String sha(JsonNode node) {
    return ByteString.encodeUtf8(node.toString()).sha1().hex();
  }

  private static Refusal conflict(Published before, Published now) {
    String text = CONFLICT.formatted(now.consumer(), now.version(), now.provider());
    ObjectNode body = JSON.createObjectNode();
    ArrayNode notices = body.putArray("notices");
    notices.addObject().put("type", "error").put("text", text);
    notices
        .addObject()
        .put("type", "info")
        .put("text", Difference.between(before.content(), now.content()));
    body.putObject("errors").putArray("contracts").add(text);
    return Refusal.conflict(body);
  }

  private Made ofVersion(Call call) throws Refusal {
    return Made.of(
        records
            .published(call.name(1), call.name(0), call.name(2))
            .map(pact -> body(pact, addresses.content(pact)))
            .orElseThrow(Refusal::notFound));
  }

  private Made content(Call call) throws Refusal {
    String metadata = Addresses.metadata(call.name(3));
    Published pact = find(call);
    return Made.of(body(pact, addresses.content(pact, metadata)));
  }

  /** The publication that the metadata of a path names. */
  Published find(Call call) throws Refusal {
    String metadata = Addresses.metadata(call.name(3));
    return records.pacts.stream()
        .filter(pact -> pact.sha().equals(call.name(2)))
        .filter(pact -> metadata.endsWith("version=" + pact.version()))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** With an id for each interaction. */
  private ObjectNode body(Published pact, String address) {
    ObjectNode body = (ObjectNode) pact.content().deepCopy();
    for (JsonNode interaction : body.path("interactions")) {
      ((ObjectNode) interaction).put("_id", sha(interaction));
    }
    Addresses.link(
        body,
        "self",
        addresses.pact(pact),
        "Pact between %s (%s) and %s".formatted(pact.consumer(), pact.version(), pact.provider()));
    Addresses.link(
        body,
        "pb:consumer-version",
        addresses.version(pact.consumer(), pact.version()),
        pact.version());
    Addresses.link(body, "pb:provider", addresses.participant(pact.provider()));
    Addresses.link(body, "pb:publish-verification-results", address + "/verification-results");
    return body;
  }
}
