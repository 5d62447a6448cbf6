package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.http.Broker;
import dev.cfbilling.pact.broker.http.BrokerException;
import dev.cfbilling.pact.broker.http.BrokerReply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pact that the broker selects for a provider.
 *
 * @param why which branches or environments it is selected for, in the broker's words
 * @param isPending whether its failure must not fail the provider's build
 * @param content the pact, with the broker's links
 */
record SelectedPact(String why, boolean isPending, JsonNode content) {
  /** Older pacts of other branches are nobody's work in progress. */
  private static final String WORK_IN_PROGRESS_SINCE = "2026-01-01";

  static String path(String provider) {
    return "/pacts/provider/%s/for-verification".formatted(provider);
  }

  /** Those of the main branch, of what is deployed, of the same branch, and what is new. */
  static List<SelectedPact> of(Broker broker, String provider, String branch)
      throws BrokerException {
    BrokerReply reply =
        broker.post(path(provider), query(branch), "say which pacts are to be verified");
    if (reply.isMissing()) {
      throw new BrokerException(
          "%s has no pact with %s yet; run scripts/publish-pacts first."
              .formatted(broker.url(), provider));
    }
    List<SelectedPact> selected = new ArrayList<>();
    for (JsonNode entry : reply.accepted().path("_embedded").path("pacts")) {
      JsonNode properties = entry.path("verificationProperties");
      String href = entry.path("_links").path("self").path("href").asString("");
      selected.add(
          new SelectedPact(
              entry.path("shortDescription").asString("selected"),
              properties.path("pending").asBoolean(false),
              broker.get(broker.path(href), "show a pact").accepted()));
    }
    if (selected.isEmpty()) {
      throw new BrokerException(
          "%s has no pact with %s of a main branch, of branch %s or of what is deployed; publish one on main, or see scripts/broker doctor."
              .formatted(broker.url(), provider, branch));
    }
    return selected;
  }

  private static ObjectNode query(String branch) {
    ObjectNode query = JsonMapper.shared().createObjectNode();
    query.put("providerVersionBranch", branch);
    ArrayNode selectors = query.putArray("consumerVersionSelectors");
    Stream.of("mainBranch", "deployedOrReleased", "matchingBranch")
        .forEach(selector -> selectors.addObject().put(selector, true));
    query.put("includePendingStatus", true);
    return query.put("includeWipPactsSince", WORK_IN_PROGRESS_SINCE);
  }

  String consumer() {
    return content.path("consumer").path("name").asString("");
  }

  String consumerVersion() {
    return content.path("_links").path("pb:consumer-version").path("name").asString("");
  }

  List<JsonNode> interactions() {
    return content.path("interactions").valueStream().toList();
  }

  /** Where its results go. */
  String resultsHref() {
    return content.path("_links").path("pb:publish-verification-results").path("href").asString("");
  }
}
