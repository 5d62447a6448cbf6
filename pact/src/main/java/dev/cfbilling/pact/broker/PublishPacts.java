package dev.cfbilling.pact.broker;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Publishes the committed pact as the version that the checked out commit is.
 *
 * <p>The Maven plugin alone sends it: another tool would write the same pact in another way, and
 * the broker would refuse that as another content of the same version.
 */
@Command(
    header = "Publishes the pact to the broker: version = commit, branch = branch.",
    footer = {
      "",
      "The broker is PACT_BROKER_BASE_URL; credentials are PACT_BROKER_TOKEN, or",
      "PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD. Exits with 2 when it can't.%n"
    })
final class PublishPacts extends Verb {
  private static final String CONFLICT = "Cannot change the content of the pact";

  @Option(names = "--branch", defaultValue = "", description = "The branch, if HEAD is detached.")
  private String branch = "";

  PublishPacts(Path root, Map<String, String> environment) {
    super(root, environment);
  }

  @Override
  int execute(PrintWriter out) throws BrokerException {
    Revision revision = revision().onBranch(branch).publishable();
    CommittedPact pact = pact();
    Broker broker = broker();
    Optional<String> failure = maven().runQuietly(goal(revision));
    if (failure.isPresent()) {
      throw new BrokerException(reason(failure.get(), revision, broker));
    }
    out.printf(
        "Published %s %s of branch %s to %s: %d interactions.%n",
        pact.consumer(), revision.commit(), revision.branch(), broker.url(), pact.interactions());
    return YES;
  }

  private List<String> goal(Revision revision) {
    List<String> goal = new ArrayList<>();
    goal.add("au.com.dius.pact.provider:maven:publish");
    goal.add("-Dpact.version.published=" + revision.commit());
    goal.add("-Dpact.branch=" + revision.branch());
    buildUrl().ifPresent(url -> goal.add("-Dpact.build.url=" + url));
    return goal;
  }

  private static String reason(String output, Revision revision, Broker broker) {
    if (output.contains(CONFLICT)) {
      return "%s has another content for version %s; commit what has changed, since a version keeps its content."
          .formatted(broker.url(), revision.commit());
    }
    return "The Maven plugin could not publish: %s"
        .formatted(
            output
                .lines()
                .filter(line -> line.startsWith("[ERROR]"))
                .findFirst()
                .orElse("it does not say why."));
  }

  @Override
  void rehearse(PrintWriter out) throws BrokerException {
    Revision revision = revision().onBranch(branch);
    CommittedPact pact = pact();
    out.printf("GET  %s/%n", address());
    out.printf("POST %s/contracts/publish%n", address());
    out.printf("  pacticipantName           %s%n", pact.consumer());
    out.printf("  pacticipantVersionNumber  %s%n", revision.commit());
    out.printf("  branch                    %s%n", revision.branch());
    buildUrl().ifPresent(url -> out.printf("  buildUrl                  %s%n", url));
    out.printf(
        "  contracts                 one with provider %s: %d interactions, %d bytes%n",
        pact.provider(), pact.interactions(), pact.bytes());
    revision.objections().forEach(why -> out.println("It would be refused: " + why));
  }

  /** Where the build can be looked at, if a CI system says so. */
  private Optional<String> buildUrl() {
    Map<String, String> ci = environment();
    if (ci.containsKey("GITHUB_RUN_ID")) {
      return Optional.of(
          "%s/%s/actions/runs/%s"
              .formatted(
                  ci.get("GITHUB_SERVER_URL"),
                  ci.get("GITHUB_REPOSITORY"),
                  ci.get("GITHUB_RUN_ID")));
    }
    return Optional.ofNullable(ci.get("CI_JOB_URL"))
        .or(() -> Optional.ofNullable(ci.get("BUILD_URL")));
  }
}
