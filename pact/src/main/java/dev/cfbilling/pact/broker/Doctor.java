package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.checkout.CommittedPact;
import dev.cfbilling.pact.broker.http.Access;
import dev.cfbilling.pact.broker.http.Broker;
import dev.cfbilling.pact.broker.http.BrokerException;
import dev.cfbilling.pact.broker.http.BrokerReply;
import dev.cfbilling.pact.broker.http.ServerInspection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says whether a broker has all that the other scripts need, and makes what is missing. */
@Command(
    header = "Says whether the broker has what the other scripts need.",
    footer = {
      "",
      "That is: credentials that may write, a main branch of the client and of the provider, and",
      "the environment. The broker is PACT_BROKER_BASE_URL; credentials are PACT_BROKER_TOKEN, or",
      "PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD. Exits with 0 if nothing is missing, 1 if",
      "something is, and with 2 when it can't ask or create."
    })
final class Doctor extends BrokerVerb {
  private static final String MAIN = "main";

  @Parameters(
      paramLabel = "ENVIRONMENT",
      arity = "0..*",
      defaultValue = "production",
      description = "Environments that are needed; by default production.")
  private List<String> environmentNames = new ArrayList<>();

  @Option(
      names = "--create",
      description =
          "Create what is missing: client and provider with the main branch main, and the"
              + " environments. The one that is called production is marked as that.")
  private boolean create;

  Doctor(Path root, Map<String, String> environment) {
    super(root, environment);
  }

  @Override
  void check() throws BrokerException {
    for (String name : environmentNames) {
      requireText("ENVIRONMENT", name, "production");
    }
  }

  @Override
  int execute(PrintWriter out) throws BrokerException {
    Access access = Access.from(environment());
    Broker broker = broker();
    ServerInspection probe = new ServerInspection(access, network());
    boolean writes = probe.mayWrite();
    out.printf("Broker          %s, version %s%n", broker.url(), version(broker));
    out.printf("Authentication  %s%n", probe.authentication());
    out.printf(
        "Rights          %s%n",
        writes ? "read and write" : "read only; set credentials of a user who may write");
    boolean complete = writes;
    for (String name : List.of(CommittedPact.CONSUMER, CommittedPact.PROVIDER)) {
      complete &= participant(broker, name, out);
    }
    Environments environments = Environments.of(broker);
    for (String name : environmentNames) {
      complete &= environment(broker, environments, name, out);
    }
    if (!complete && !create && writes) {
      out.printf(
          "To create what is missing: scripts/broker doctor --create %s%n",
          String.join(" ", environmentNames));
    }
    return complete ? YES : NO;
  }

  private static String version(Broker broker) {
    return broker.version().isEmpty() ? "unknown" : broker.version();
  }

  /** Whether the broker has a main branch for it in the end. */
  private boolean participant(Broker broker, String name, PrintWriter out) throws BrokerException {
    String path = "/pacticipants/" + name;
    BrokerReply reply = broker.get(path, "say what it knows of " + name);
    JsonNode known = reply.isMissing() ? JsonMapper.shared().createObjectNode() : reply.accepted();
    String branch = known.path("mainBranch").asString("");
    if (!branch.isEmpty()) {
      return tell(out, "Main branch", "%s of %s".formatted(branch, name), true);
    }
    String missing = reply.isMissing() ? "none: %s is unknown" : "none of %s";
    if (!create) {
      return tell(out, "Main branch", missing.formatted(name), false);
    }
    String purpose = "set the main branch of " + name;
    broker
        .patch(path, JsonMapper.shared().createObjectNode().put("mainBranch", MAIN), purpose)
        .accepted();
    return tell(out, "Main branch", "%s of %s, set now".formatted(MAIN, name), true);
  }

  private boolean environment(
      Broker broker, Environments environments, String name, PrintWriter out)
      throws BrokerException {
    if (environments.has(name)) {
      return tell(out, "Environment", name, true);
    }
    if (!create) {
      return tell(out, "Environment", "none of the name " + name, false);
    }
    Environments.create(broker, name);
    return tell(out, "Environment", name + ", created now", true);
  }

  private static boolean tell(PrintWriter out, String what, String how, boolean isThere) {
    out.printf("%-14s  %s%n", what, how);
    return isThere;
  }

  @Override
  void rehearse(PrintWriter out) throws BrokerException {
    out.printf("GET   %s/%n", address());
    out.printf("POST  %s%s with nothing in it, to be refused%n", address(), Environments.PATH);
    for (String name : List.of(CommittedPact.CONSUMER, CommittedPact.PROVIDER)) {
      out.printf("GET   %s/pacticipants/%s%n", address(), name);
      if (create) {
        out.printf("PATCH %s/pacticipants/%s, if it has no main branch%n", address(), name);
      }
    }
    out.printf("GET   %s%s%n", address(), Environments.PATH);
    if (create) {
      out.printf("POST  %s%s for each that is missing%n", address(), Environments.PATH);
    }
  }
}
