package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.checkout.BuildUrl;
import dev.cfbilling.pact.broker.http.Broker;
import dev.cfbilling.pact.broker.http.BrokerException;
import dev.cfbilling.pact.broker.http.BrokerReply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A version of the provider, to which results belong. */
record ProviderVersion(String provider, String number, String branch) {

  String path() {
    return "/pacticipants/%s/versions/%s".formatted(provider, Broker.encode(number));
  }

  String branchPath() {
    return "/pacticipants/%s/branches/%s/versions/%s"
        .formatted(provider, Broker.encode(branch), Broker.encode(number));
  }

  /**
   * Gives the version its branch. Many branches have the same mock: the first that verifies names
   * it, and the main branch does so always.
   */
  void publish(Broker broker) throws BrokerException {
    if (!hasBranches(broker) || branch.equals(mainBranch(broker))) {
      broker
          .put(
              branchPath(),
              JsonMapper.shared().createObjectNode(),
              "keep the version %s of %s".formatted(number, provider))
          .accepted();
    }
  }

  private boolean hasBranches(Broker broker) throws BrokerException {
    BrokerReply known = broker.get(path(), "say which branches the version has");
    return !known.isMissing()
        && !known.accepted().path("_embedded").path("branchVersions").isEmpty();
  }

  private String mainBranch(Broker broker) throws BrokerException {
    return broker
        .get("/pacticipants/" + provider, "say which branch is the main branch")
        .accepted()
        .path("mainBranch")
        .asString("main");
  }

  /** Publishes what came of a pact, and says where that is. */
  String publish(Broker broker, VerifiedPact pact, BuildUrl build) throws BrokerException {
    ObjectNode body = pact.body(number);
    build.url().ifPresent(url -> body.put("buildUrl", url));
    BrokerReply reply =
        broker.post(broker.path(pact.pact().resultsHref()), body, "keep the results of a pact");
    JsonNode kept = reply.accepted();
    return reply
        .location()
        .orElse(kept.path("_links").path("self").path("href").asString(broker.url().toString()));
  }
}
