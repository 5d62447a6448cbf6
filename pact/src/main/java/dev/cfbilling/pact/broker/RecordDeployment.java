package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.http.Broker;
import dev.cfbilling.pact.broker.http.BrokerException;
import dev.cfbilling.pact.broker.http.BrokerReply;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
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
final class RecordDeployment extends BrokerVerb {
  @Parameters(paramLabel = "ENVIRONMENT", description = "Where it is, such as production.")
  private String environmentName = "";

  @Mixin private VersionOptions version = new VersionOptions();

  RecordDeployment(Path root, Map<String, String> environment) {
    super(root, environment);
  }

  @Override
  void check() throws BrokerException {
    requireText("ENVIRONMENT", environmentName, "production");
    version.check();
  }

  @Override
  int execute(PrintWriter out) throws BrokerException {
    String number = version.number(root());
    Broker broker = broker();
    Environments environments = Environments.of(broker);
    List<String> missing = new ArrayList<>();
    if (!environments.has(environmentName)) {
      missing.add(environments.missing(environmentName));
    }
    BrokerReply known = broker.get(version.path(number), "say whether it knows the version");
    if (known.isMissing()) {
      missing.add(
          "%s has no version %s of %s; run %s first."
              .formatted(broker.url(), number, version.participant(), version.remedy()));
    }
    if (!missing.isEmpty()) {
      throw new BrokerException(String.join(System.lineSeparator(), missing));
    }
    known.accepted();
    if (environments.id(environmentName).isEmpty()) {
      throw new BrokerException(
          "%s has no uuid for the environment %s; it is no Pact Broker, or an old one."
              .formatted(broker.url(), environmentName));
    }
    broker
        .post(
            path(number, environments.id(environmentName)),
            JsonMapper.shared().createObjectNode(),
            "record the deployment")
        .accepted();
    out.printf("Recorded that %s %s is in %s.%n", version.participant(), number, environmentName);
    return YES;
  }

  @Override
  void rehearse(PrintWriter out) throws BrokerException {
    String number = version.number(root());
    out.printf("GET  %s/%n", address());
    out.printf("GET  %s%s%n", address(), Environments.PATH);
    out.printf("GET  %s%s%n", address(), version.path(number));
    out.printf("POST %s%s%n", address(), path(number, "{the id of " + environmentName + "}"));
  }

  private String path(String number, String environmentId) {
    return version.path(number) + "/deployed-versions/environment/" + environmentId;
  }
}
