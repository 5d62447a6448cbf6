package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.checkout.BuildUrl;
import dev.cfbilling.pact.broker.checkout.CommittedPact;
import dev.cfbilling.pact.broker.checkout.Revision;
import dev.cfbilling.pact.broker.http.Broker;
import dev.cfbilling.pact.broker.http.BrokerException;
import dev.cfbilling.pact.broker.http.BrokerReply;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publishes the committed pact as the version that the checked out commit is. */
@Command(
    header = "Publishes the pact to the broker: version = commit, branch = branch.",
    footer = {
      "",
      "The broker is PACT_BROKER_BASE_URL; credentials are PACT_BROKER_TOKEN, or",
      "PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD. Exits with 2 when it can't.%n"
    })
final class PublishPacts extends BrokerVerb {
  private static final String PATH = "/contracts/publish";

  @Option(names = "--branch", description = "The branch, if HEAD is detached.")
  private @Nullable String branch;

  PublishPacts(Path root, Map<String, String> environment) {
    super(root, environment);
  }

  @Override
  int execute(PrintWriter out) throws BrokerException {
    Revision revision = revision(Optional.ofNullable(branch)).publishable();
    CommittedPact pact = pact();
    BuildUrl build = BuildUrl.of(environment());
    Broker broker = broker();
    build.objection().ifPresent(this::warn);
    BrokerReply reply = broker.post(PATH, body(pact, revision, build), "publish the pact");
    if (reply.isConflict()) {
      throw new BrokerException(conflict(reply, revision));
    }
    reply.accepted();
    out.printf(
        "Published %s %s of branch %s to %s: %s interactions.%n",
        pact.consumer(), revision.commit(), revision.branch(), broker.url(), pact.interactions());
    return YES;
  }

  private static ObjectNode body(CommittedPact pact, Revision revision, BuildUrl build) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("pacticipantName", pact.consumer());
    body.put("pacticipantVersionNumber", revision.commit());
    body.put("branch", revision.branch());
    build.url().ifPresent(url -> body.put("buildUrl", url));
    body.putArray("contracts")
        .addObject()
        .put("consumerName", pact.consumer())
        .put("providerName", pact.provider())
        .put("specification", "pact")
        .put("contentType", "application/json")
        .put("content", pact.base64());
    return body;
  }

  /** With the broker's own comparison of what it has and what it was sent. */
  private static String conflict(BrokerReply reply, Revision revision) {
    String difference =
        reply
            .body()
            .path("notices")
            .valueStream()
            .filter(notice -> notice.path("type").asString("").equals("info"))
            .map((JsonNode notice) -> notice.path("text").asString(""))
            .collect(Collectors.joining(System.lineSeparator()));
    return "%s has another content for version %s; commit what has changed, since a version keeps its content.%s"
        .formatted(
            reply.broker(),
            revision.commit(),
            difference.isEmpty()
                ? ""
                : "%nIt compares what it has (-) with this (+):%n%s".formatted(difference));
  }

  @Override
  void rehearse(PrintWriter out) throws BrokerException {
    Revision revision = revision(Optional.ofNullable(branch));
    CommittedPact pact = pact();
    BuildUrl build = BuildUrl.of(environment());
    out.printf("GET  %s/%n", address());
    out.printf("POST %s%s%n", address(), PATH);
    out.printf("  pacticipantName           %s%n", pact.consumer());
    out.printf("  pacticipantVersionNumber  %s%n", revision.commit());
    out.printf("  branch                    %s%n", revision.branch());
    build.url().ifPresent(url -> out.printf("  buildUrl                  %s%n", url));
    out.printf(
        "  contracts                 one with provider %s: %s interactions, %s bytes%n",
        pact.provider(), pact.interactions(), pact.size());
    build.objection().ifPresent(out::println);
    revision.objections().forEach(why -> out.println("It would be refused: " + why));
  }
}
