package dev.cfbilling.pact.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells the broker what now runs in an environment. */
@Command(
    header = "Tells the broker that this commit of the client is now in an environment.",
    footer = {
      "",
      "Nobody tells our broker what Cloudflare deploys: record the version of the provider that",
      "was verified last, or can-i-deploy says no for ever.",
      "The broker is PACT_BROKER_BASE_URL; credentials are PACT_BROKER_TOKEN, or",
      "PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD. Exits with 2 when it can't.%n"
    })
final class RecordDeployment extends Verb {
  @Parameters(paramLabel = "ENVIRONMENT", description = "Where it is, such as production.")
  private String environmentName = "";

  @Option(names = "--provider", description = "Record the provider and not the client.")
  private boolean provider;

  @Option(
      names = "--version",
      paramLabel = "VERSION",
      defaultValue = "",
      description = "Which version; by default that of this commit.")
  private String version = "";

  RecordDeployment(Path root, Map<String, String> environment) {
    super(root, environment);
  }

  @Override
  int execute(PrintWriter out) throws BrokerException {
    Revision revision = revision();
    Broker broker = broker();
    String environmentId = environmentId(broker);
    if (!broker.has(versionPath(revision))) {
      throw new BrokerException(
          "%s has no version %s of %s; %s it first."
              .formatted(
                  broker.url(), version(revision), participant(), provider ? "verify" : "publish"));
    }
    broker.post(deploymentPath(revision, environmentId), JsonMapper.shared().createObjectNode());
    out.printf(
        "Recorded that %s %s is in %s.%n", participant(), version(revision), environmentName);
    return YES;
  }

  @Override
  void rehearse(PrintWriter out) throws BrokerException {
    Revision revision = revision();
    out.printf("GET  %s/%n", address());
    out.printf("GET  %s/environments%n", address());
    out.printf("GET  %s%s%n", address(), versionPath(revision));
    out.printf(
        "POST %s%s%n", address(), deploymentPath(revision, "{the id of " + environmentName + "}"));
  }

  private String participant() {
    return provider ? CommittedPact.PROVIDER : CommittedPact.CONSUMER;
  }

  private String version(Revision revision) {
    if (!version.isEmpty()) {
      return version;
    }
    return provider ? revision.specVersion() : revision.commit();
  }

  private String versionPath(Revision revision) {
    String segment = URLEncoder.encode(version(revision), UTF_8).replace("+", "%20");
    return "/pacticipants/%s/versions/%s".formatted(participant(), segment);
  }

  private String deploymentPath(Revision revision, String environmentId) {
    return versionPath(revision) + "/deployed-versions/environment/" + environmentId;
  }

  private String environmentId(Broker broker) throws BrokerException {
    List<String> names = new ArrayList<>();
    for (JsonNode known : broker.get("/environments").path("_embedded").path("environments")) {
      String name = known.path("name").asString("");
      if (name.equals(environmentName)) {
        return known.path("uuid").asString("");
      }
      names.add(name);
    }
    throw new BrokerException(
        "%s has no environment %s, only %s; create it there, or name another."
            .formatted(
                broker.url(),
                environmentName,
                names.isEmpty() ? "none" : String.join(", ", names)));
  }
}
