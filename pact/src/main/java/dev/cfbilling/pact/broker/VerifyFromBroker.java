package dev.cfbilling.pact.broker;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds the mock, or the live API, against the pacts that the broker has. */
@Command(
    header = "Verifies the pacts in the broker, and publishes what came of it.",
    footer = {
      "",
      "Those of the main branch, of this branch and of what is deployed count; new pacts of other",
      "branches are tried, and fail nothing.",
      "The broker is PACT_BROKER_BASE_URL; credentials are PACT_BROKER_TOKEN, or",
      "PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD. Exits with 1 when a pact is broken, and",
      "with 2 when it can't verify."
    })
final class VerifyFromBroker extends Verb {
  @Option(names = "--branch", defaultValue = "", description = "The branch, if HEAD is detached.")
  private String branch = "";

  @Option(
      names = "--live",
      description =
          "Ask the live API wherever it needs nobody to set it up, and the mock for the rest. Needs"
              + " CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_ORGANIZATION_ID. The"
              + " broker is told the values that differ, so let it be one of your own.")
  private boolean live;

  VerifyFromBroker(Path root, Map<String, String> environment) {
    super(root, environment);
  }

  @Override
  int execute(PrintWriter out) throws BrokerException {
    Revision revision = revision().onBranch(branch).publishable();
    if (live) {
      requireAccount();
    }
    Broker broker = broker();
    boolean kept = maven().run(arguments(revision));
    out.printf(
        "%s %s %s; the result is published to %s.%n",
        CommittedPact.PROVIDER,
        version(revision),
        kept ? "keeps what the pacts demand" : "breaks a pact, as is told above",
        broker.url());
    return kept ? YES : NO;
  }

  private void requireAccount() throws BrokerException {
    for (String variable :
        List.of("CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_ORGANIZATION_ID")) {
      if (environment().getOrDefault(variable, "").isBlank()) {
        throw new BrokerException(variable + " is not set; --live needs it.");
      }
    }
  }

  @Override
  void rehearse(PrintWriter out) throws BrokerException {
    Revision revision = revision().onBranch(branch);
    out.printf("GET  %s/%n", address());
    out.printf("POST %s/pacts/provider/%s/for-verification%n", address(), CommittedPact.PROVIDER);
    out.printf(
        "PUT  %s/pacticipants/%s/branches/%s/versions/%s%n",
        address(), CommittedPact.PROVIDER, revision.branch(), version(revision));
    out.printf("POST the verification results of each pact, to the address that it comes with%n");
    revision.objections().forEach(why -> out.println("It would be refused: " + why));
  }

  private String version(Revision revision) {
    return live ? "live-" + LocalDate.now(ZoneOffset.UTC) : revision.specVersion();
  }

  private List<String> arguments(Revision revision) {
    return List.of(
        "-pl",
        "pact",
        "-am",
        "-Pbroker",
        "-Dsurefire.failIfNoSpecifiedTests=false",
        "-Dtest=BrokerVerificationTest",
        "-Dpact.provider.version=" + version(revision),
        "-Dpact.provider.branch=" + revision.branch(),
        "-Dpact.live=" + live,
        // Live values are not for a log.
        "-Dpact.reports=" + (live ? "slf4j" : "console"),
        "test");
  }
}
