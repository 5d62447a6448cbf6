package dev.cfbilling.pact.broker.server;

import dev.cfbilling.pact.broker.server.Records.Published;
import dev.cfbilling.pact.broker.server.Records.Verified;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okio.ByteString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The broker's resources: what is answered to which call. */
final class Resources {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI base;
  private final Records records = new Records();
  private final List<Route> routes =
      List.of(
          new Route("GET", "", call -> index()),
          new Route("POST", "contracts/publish", this::publish),
          new Route("POST", "pacts/provider/*/for-verification", this::forVerification),
          new Route("GET", "pacts/provider/*/content/*", this::content),
          new Route("POST", "pacts/provider/*/content/*/verification-results", this::verified),
          new Route("GET", "pacticipants/*", this::participant),
          new Route("GET", "pacticipants/*/versions/*", this::version),
          new Route("PUT", "pacticipants/*/branches/*/versions/*", this::providerVersion),
          new Route("GET", "matrix", this::matrix),
          new Route("GET", "environments", call -> environments()),
          new Route("POST", "environments", this::addEnvironment),
          new Route(
              "POST", "pacticipants/*/versions/*/deployed-versions/environment/*", this::deploy));

  Resources(URI base) {
    this.base = base;
  }

  /** The body of a success. */
  JsonNode answer(String method, HttpUrl url, JsonNode body) throws Refusal {
    for (Route route : routes) {
      Optional<Route.Call> call = route.match(method, url, body);
      if (call.isPresent()) {
        return route.handler().answer(call.get());
      }
    }
    throw Refusal.notFound();
  }

  private JsonNode index() {
    ObjectNode index = JSON.createObjectNode();
    ObjectNode links = index.putObject("_links");
    link(links, "self", "");
    link(links, "pb:publish-contracts", "/contracts/publish");
    link(links, "pb:provider-pacts-for-verification", "/pacts/provider/{provider}/for-verification")
        .put("templated", true);
    link(links, "pb:environments", "/environments");
    return index;
  }

  private ObjectNode link(ObjectNode links, String relation, String path) {
    return links.putObject(relation).put("href", base + path);
  }

  private JsonNode publish(Route.Call call) throws Refusal {
    String consumer = call.text("pacticipantName");
    String version = call.text("pacticipantVersionNumber");
    String branch = call.text("branch");
    ArrayNode notices = JSON.createObjectNode().putArray("notices");
    for (JsonNode contract : call.body().path("contracts")) {
      String content =
          new String(
              Base64.getDecoder().decode(contract.path("content").asString()),
              StandardCharsets.UTF_8);
      String provider = contract.path("providerName").asString();
      String sha = ByteString.encodeUtf8(JSON.readTree(content).toString()).sha256().hex();
      records.publish(new Published(consumer, provider, version, branch, sha, content));
      notices
          .addObject()
          .put("type", "success")
          .put("text", "Pact successfully published for " + consumer + " version " + version);
    }
    return JSON.createObjectNode().set("notices", notices);
  }

  private JsonNode forVerification(Route.Call call) {
    String provider = call.names().get(0);
    String branch = call.body().path("providerVersionBranch").asString("");
    boolean withWorkInProgress = call.body().has("includeWipPactsSince");
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode pacts = answer.putObject("_embedded").putArray("pacts");
    for (Published pact : records.latestByBranch(provider)) {
      boolean selected = isSelected(pact, branch, call.body().path("consumerVersionSelectors"));
      if (!selected && !withWorkInProgress) {
        continue;
      }
      ObjectNode entry = pacts.addObject();
      ObjectNode properties = entry.putObject("verificationProperties");
      properties.put("pending", records.isPending(pact, branch)).put("wip", !selected);
      properties.putArray("notices");
      link(entry.putObject("_links"), "self", contentPath(pact)).put("name", pact.consumer());
    }
    return answer;
  }

  private boolean isSelected(Published pact, String providerBranch, JsonNode selectors) {
    for (JsonNode selector : selectors) {
      boolean selected =
          (selector.path("mainBranch").asBoolean(false) && records.isOfMainBranch(pact))
              || (selector.path("deployedOrReleased").asBoolean(false) && records.isDeployed(pact))
              || (selector.path("matchingBranch").asBoolean(false)
                  && pact.branch().equals(providerBranch));
      if (selected) {
        return true;
      }
    }
    return false;
  }

  private static String contentPath(Published pact) {
    return "/pacts/provider/%s/content/%s".formatted(pact.provider(), pact.sha());
  }

  private JsonNode content(Route.Call call) throws Refusal {
    Published pact = records.pact(call.names().get(0), call.names().get(1));
    ObjectNode content = (ObjectNode) JSON.readTree(pact.content());
    ObjectNode links = content.putObject("_links");
    link(links, "self", contentPath(pact));
    link(links, "pb:provider", "/pacticipants/" + pact.provider());
    link(links, "pb:publish-verification-results", contentPath(pact) + "/verification-results");
    return content;
  }

  private JsonNode verified(Route.Call call) throws Refusal {
    Published pact = records.pact(call.names().get(0), call.names().get(1));
    records.verified(
        new Verified(
            pact.sha(),
            pact.provider(),
            call.text("providerApplicationVersion"),
            call.body().path("success").asBoolean(false)));
    return JSON.createObjectNode();
  }

  private JsonNode participant(Route.Call call) {
    String path = "/pacticipants/" + call.names().get(0);
    ObjectNode participant = JSON.createObjectNode().put("name", call.names().get(0));
    ObjectNode links = participant.putObject("_links");
    link(links, "self", path);
    link(links, "pb:branch-version", path + "/branches/{branch}/versions/{version}")
        .put("templated", true);
    return participant;
  }

  private JsonNode version(Route.Call call) throws Refusal {
    records.requireVersion(call.names().get(0), call.names().get(1));
    return JSON.createObjectNode().put("number", call.names().get(1));
  }

  private JsonNode providerVersion(Route.Call call) {
    List<String> names = call.names();
    records.providerVersion(names.get(2), names.get(1));
    return JSON.createObjectNode().put("number", names.get(2));
  }

  private JsonNode matrix(Route.Call call) throws Refusal {
    String consumer = parameter(call, "q[][pacticipant]");
    String version = parameter(call, "q[][version]");
    Map<String, Optional<Boolean>> results =
        records.results(consumer, version, parameter(call, "environment"));
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode rows = answer.putArray("matrix");
    results.forEach(
        (provider, result) -> {
          ObjectNode row = rows.addObject();
          row.putObject("provider").put("name", provider);
          result.ifPresent(success -> row.putObject("verificationResult").put("success", success));
        });
    boolean deployable =
        !results.isEmpty() && results.values().stream().allMatch(result -> result.orElse(false));
    answer
        .putObject("summary")
        .put("deployable", deployable)
        .put("reason", reason(consumer, version, results, deployable));
    return answer;
  }

  private static String reason(
      String consumer, String version, Map<String, Optional<Boolean>> results, boolean deployable) {
    if (deployable) {
      return "All required verification results are published and successful";
    }
    if (results.isEmpty()) {
      return "No pacts or verifications have been published for version %s of %s"
          .formatted(version, consumer);
    }
    return results.values().stream().anyMatch(Optional::isEmpty)
        ? "There is no verified pact between version %s of %s and a version of the provider that is"
                .formatted(version, consumer)
            + " deployed in this environment"
        : "The verification for the pact between %s version %s and its provider failed"
            .formatted(consumer, version);
  }

  private static String parameter(Route.Call call, String name) throws Refusal {
    String value = call.url().queryParameter(name);
    if (value == null) {
      throw new Refusal(400, "Please provide " + name);
    }
    return value;
  }

  private JsonNode environments() {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode all = answer.putObject("_embedded").putArray("environments");
    records.environments().forEach((id, name) -> all.addObject().put("uuid", id).put("name", name));
    return answer;
  }

  private JsonNode addEnvironment(Route.Call call) throws Refusal {
    records.addEnvironment(call.text("name"));
    return JSON.createObjectNode().put("name", call.text("name"));
  }

  private JsonNode deploy(Route.Call call) throws Refusal {
    List<String> names = call.names();
    records.deploy(names.get(0), names.get(1), names.get(2));
    return JSON.createObjectNode().put("currentlyDeployed", true);
  }
}
