package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.http.Broker;
import dev.cfbilling.pact.broker.http.BrokerException;
import dev.cfbilling.pact.broker.http.BrokerReply;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Asks whether a version may go into an environment. */
@Command(
    header = "Asks the broker whether this commit of the client may be deployed.",
    footer = {
      "",
      "The broker is PACT_BROKER_BASE_URL; credentials are PACT_BROKER_TOKEN, or",
      "PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD. Exits with 0 for yes, 1 for no or for a",
      "result that is not known yet, and with 2 when it can't ask."
    })
final class CanIDeploy extends BrokerVerb {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  @Parameters(paramLabel = "ENVIRONMENT", description = "Where to, such as production.")
  private String environmentName = "";

  @Mixin private VersionOptions version = new VersionOptions();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "Ask again for so long while a result is not known yet; by default not at all.")
  private int patience;

  CanIDeploy(Path root, Map<String, String> environment) {
    super(root, environment);
  }

  @Override
  void check() throws BrokerException {
    requireText("ENVIRONMENT", environmentName, "production");
    version.check();
    if (patience < 0) {
      throw new BrokerException("--wait is " + patience + "; a number of seconds is 0 or more.");
    }
  }

  @Override
  int execute(PrintWriter out) throws BrokerException {
    String number = version.number(root());
    Broker broker = broker();
    JsonNode answer = answer(broker, number);
    JsonNode summary = answer.path("summary");
    JsonNode said = summary.path("deployable");
    if (!said.isBoolean() && !said.isNull()) {
      throw new BrokerException(
          "%s did not say whether %s may be deployed; it is no Pact Broker, or an old one."
              .formatted(broker.url(), version.participant()));
    }
    boolean deployable = said.asBoolean(false);
    out.printf(
        "%s: %s %s to %s.%n",
        deployable ? "Yes" : "No", version.participant(), number, environmentName);
    summary
        .path("reason")
        .asString("the broker gives no reason")
        .lines()
        .map(reason -> reason.replaceAll("\\p{Cntrl}+", " ").strip())
        .map(reason -> reason.endsWith(".") ? reason : reason + ".")
        .forEach(reason -> out.println("  " + reason));
    try {
      new Blockers(broker).print(answer.path("matrix"), out);
    } catch (BrokerException unknown) {
      // The answer stands without its reason.
      warn(String.valueOf(unknown.getMessage()));
    }
    out.printf("Matrix: %s%s%n", broker.url(), matrix(number));
    return deployable ? YES : NO;
  }

  /** The answer, asked for again while a result may still come. */
  private JsonNode answer(Broker broker, String number) throws BrokerException {
    Instant end = Instant.now().plusSeconds(patience);
    Duration pause = Duration.ofSeconds(1);
    while (true) {
      JsonNode answer = ask(broker, number);
      Duration left = Duration.between(Instant.now(), end);
      JsonNode summary = answer.path("summary");
      boolean open = summary.path("deployable").isNull() && summary.path("failed").asInt(0) == 0;
      if (!open || left.isNegative() || left.isZero()) {
        return answer;
      }
      warn("A result is not known yet; asking again for %s s.".formatted(left.toSeconds() + 1));
      sleep(pause.compareTo(left) < 0 ? pause : left);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private static void sleep(Duration pause) throws BrokerException {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BrokerException("It was interrupted.");
    }
  }

  private JsonNode ask(Broker broker, String number) throws BrokerException {
    BrokerReply reply = broker.get(question(number), "say whether it may be deployed");
    JsonNode errors = reply.body().path("errors");
    List<String> unknown = new ArrayList<>();
    if (errors.has("pacticipant")) {
      unknown.add(
          "%s does not know %s yet; run %s first."
              .formatted(
                  broker.url(),
                  version.participant(),
                  version.isProvider()
                      ? "scripts/publish-pacts and scripts/verify-from-broker"
                      : version.remedy()));
    }
    if (errors.has("environment")) {
      unknown.add(Environments.unknown(broker.url(), environmentName));
    }
    if (!unknown.isEmpty()) {
      throw new BrokerException(String.join(System.lineSeparator(), unknown));
    }
    return reply.accepted();
  }

  @Override
  void rehearse(PrintWriter out) throws BrokerException {
    out.printf("GET %s/%n", address());
    out.printf("GET %s%s%n", address(), question(version.number(root())));
  }

  private String question(String number) {
    return "/can-i-deploy?pacticipant=%s&version=%s&environment=%s"
        .formatted(version.participant(), Broker.encode(number), Broker.encode(environmentName));
  }

  /** The page on which the broker shows the same to people. */
  private String matrix(String number) {
    return "/matrix?q%%5B%%5D%%5Bpacticipant%%5D=%s&q%%5B%%5D%%5Bversion%%5D=%s&latestby=cvpv&environment=%s"
        .formatted(version.participant(), Broker.encode(number), Broker.encode(environmentName));
  }
}
