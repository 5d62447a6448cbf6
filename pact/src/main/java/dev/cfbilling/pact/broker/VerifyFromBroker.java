package dev.cfbilling.pact.broker;

import static java.util.Comparator.reverseOrder;

import dev.cfbilling.pact.broker.checkout.BuildUrl;
import dev.cfbilling.pact.broker.checkout.CommittedPact;
import dev.cfbilling.pact.broker.checkout.Revision;
import dev.cfbilling.pact.broker.http.Broker;
import dev.cfbilling.pact.broker.http.BrokerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds the mock, or the live API, against the pacts that the broker has. */
@Command(
    header = "Verifies the pacts in the broker, and publishes what came of it.",
    footer = {
      "",
      "Those of the main branch, of this branch and of what is deployed count; new pacts of other",
      "branches are tried, and fail nothing: they are pending. The version that is verified is the",
      "hash of all that the mock is made of. Its first branch names it, and the main branch.",
      "The broker is PACT_BROKER_BASE_URL; credentials are PACT_BROKER_TOKEN, or",
      "PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD. Exits with 0 when all pacts but pending ones",
      "are kept, 1 when one is broken, and with 2 when one could not be verified or its result not",
      "published."
    })
final class VerifyFromBroker extends BrokerVerb {
  @Option(names = "--branch", description = "The branch, if HEAD is detached.")
  private @Nullable String branch;

  @Option(
      names = "--live",
      description =
          "Ask the live API wherever it needs nobody to set it up, and the mock for the rest. Needs"
              + " CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_ORGANIZATION_ID. The"
              + " broker is told where an answer of the live API differs, and no value of it.")
  private boolean live;

  private final PactVerification verification;

  VerifyFromBroker(Path root, Map<String, String> environment, PactVerification verification) {
    super(root, environment);
    this.verification = verification;
  }

  @Override
  int execute(PrintWriter out) throws BrokerException {
    Revision revision = revision(Optional.ofNullable(branch)).publishable();
    if (live) {
      requireAccount();
    }
    BuildUrl build = BuildUrl.of(environment());
    Broker broker = broker();
    List<SelectedPact> selected =
        SelectedPact.of(broker, CommittedPact.PROVIDER, revision.branch());
    List<VerifiedPact> verified = verify(selected);
    ProviderVersion version =
        new ProviderVersion(CommittedPact.PROVIDER, version(revision), revision.branch());
    out.printf(
        "%s %s of branch %s, held against the pacts of %s:%n",
        version.provider(), version.number(), version.branch(), broker.url());
    VerificationReport report = new VerificationReport(out);
    verified.forEach(report::print);
    return publish(broker, version, verified, build, out);
  }

  private List<VerifiedPact> verify(List<SelectedPact> selected) throws BrokerException {
    try {
      Path work = Files.createTempDirectory("pacts");
      try {
        return verification.verify(work, selected, options(work));
      } finally {
        delete(work);
      }
    } catch (IOException full) {
      throw new BrokerException(
          "There is no place for temporary files: %s.".formatted(full.getMessage()));
    }
  }

  private List<String> options(Path work) throws BrokerException {
    List<String> options = new ArrayList<>();
    options.add("-Dpact.live=" + live);
    if (live) {
      options.addAll(liveNetwork().options(work));
    }
    return options;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private int publish(
      Broker broker,
      ProviderVersion version,
      List<VerifiedPact> verified,
      BuildUrl build,
      PrintWriter out) {
    boolean isBroken =
        verified.stream().anyMatch(pact -> pact.outcome() == VerifiedPact.Outcome.BROKEN);
    boolean isComplete = verified.stream().allMatch(VerifiedPact::isComplete);
    try {
      version.publish(broker);
      for (VerifiedPact pact : verified) {
        if (pact.isComplete()) {
          out.printf("Published: %s%n", version.publish(broker, pact, build));
        }
      }
      out.printf("Build: %s%n", build.url().orElse("no address of one is known"));
      build.objection().ifPresent(this::warn);
    } catch (BrokerException unpublished) {
      warn("Not all results are published. " + unpublished.getMessage());
      isComplete = false;
    }
    return isBroken ? NO : isComplete ? YES : UNUSABLE;
  }

  private void requireAccount() throws BrokerException {
    List<String> missing =
        Stream.of("CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_ORGANIZATION_ID")
            .filter(variable -> environment().getOrDefault(variable, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      throw new BrokerException(
          "--live needs %s, which %s not set."
              .formatted(String.join(", ", missing), missing.size() == 1 ? "is" : "are"));
    }
  }

  @Override
  void rehearse(PrintWriter out) throws BrokerException {
    Revision revision = revision(Optional.ofNullable(branch));
    out.printf("GET  %s/%n", address());
    out.printf("POST %s%s%n", address(), SelectedPact.path(CommittedPact.PROVIDER));
    out.printf("GET  each pact, from the address that it comes with%n");
    ProviderVersion version =
        new ProviderVersion(CommittedPact.PROVIDER, version(revision), revision.branch());
    out.printf("GET  %s%s%n", address(), version.path());
    out.printf(
        "PUT  %s%s, if the version has no branch or this is the main branch%n",
        address(), version.branchPath());
    out.printf("POST the verification results of each pact, to the address that it comes with%n");
    revision.objections().forEach(why -> out.println("It would be refused: " + why));
  }

  private String version(Revision revision) {
    return live ? "live-" + LocalDate.now(ZoneOffset.UTC) : revision.mockVersion();
  }
}
