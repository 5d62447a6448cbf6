package dev.cfbilling.pact.broker.server;

import dev.cfbilling.pact.broker.server.Route.Made;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All calls that the broker takes. */
final class Resources {
  private final URI base;
  private final Records records = new Records();
  private final List<Route> routes;

  Resources(URI base) {
    this.base = base;
    Addresses addresses = new Addresses(base);
    PactResources pacts = new PactResources(records, addresses);
    VerificationResources verifications = new VerificationResources(records, addresses, pacts);
    this.routes =
        Stream.of(
                List.of(new Route("GET", "", call -> index())),
                new ParticipantResources(records, addresses).routes(),
                pacts.routes(),
                verifications.routes(),
                new DeploymentResources(records, addresses).routes(),
                new MatrixResources(records, addresses, verifications).routes())
            .flatMap(List::stream)
            .toList();
  }

  Records records() {
    return records;
  }

  /** What a call that succeeds is answered with. */
  Made answer(String method, HttpUrl url, JsonNode body) throws Refusal {
    for (Route route : routes) {
      Optional<Route.Call> call = route.match(method, url, body);
      if (call.isPresent()) {
        return route.handler().answer(call.get());
      }
    }
    throw Refusal.notFound();
  }

  private Made index() {
    ObjectNode index = JsonMapper.shared().createObjectNode();
    Addresses.link(index, "self", base.toString());
    Addresses.link(index, "pb:publish-contracts", base + "/contracts/publish");
    Addresses.link(
        index,
        "pb:provider-pacts-for-verification",
        base + "/pacts/provider/{provider}/for-verification");
    Addresses.link(index, "pb:environments", base + "/environments");
    return Made.of(index);
  }
}
