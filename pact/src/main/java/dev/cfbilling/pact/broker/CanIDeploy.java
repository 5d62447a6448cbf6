package dev.cfbilling.pact.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Asks whether the checked out commit may go into an environment. */
@Command(
    header = "Asks the broker whether this commit of the client may be deployed.",
    footer = {
      "",
      "The broker is PACT_BROKER_BASE_URL; credentials are PACT_BROKER_TOKEN, or",
      "PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD. Exits with 0 for yes, 1 for no, and with",
      "2 when it can't ask."
    })
final class CanIDeploy extends Verb {
  @Parameters(paramLabel = "ENVIRONMENT", description = "Where to, such as production.")
  private String environmentName = "";

  CanIDeploy(Path root, Map<String, String> environment) {
    super(root, environment);
  }

  @Override
  int execute(PrintWriter out) throws BrokerException {
    String commit = revision().commit();
    JsonNode summary = broker().get(question(commit)).path("summary");
    boolean deployable = summary.path("deployable").asBoolean(false);
    out.printf(
        "%s: %s %s to %s: %s.%n",
        deployable ? "Yes" : "No",
        CommittedPact.CONSUMER,
        commit,
        environmentName,
        summary
            .path("reason")
            .asString("the broker gives no reason")
            .strip()
            .replaceAll("\\.$", ""));
    return deployable ? YES : NO;
  }

  @Override
  void rehearse(PrintWriter out) throws BrokerException {
    out.printf("GET %s/%n", address());
    out.printf("GET %s%s%n", address(), question(revision().commit()));
  }

  private String question(String commit) {
    return "/matrix?q%%5B%%5D%%5Bpacticipant%%5D=%s&q%%5B%%5D%%5Bversion%%5D=%s&latestby=cvpv&environment=%s"
        .formatted(CommittedPact.CONSUMER, commit, URLEncoder.encode(environmentName, UTF_8));
  }
}
