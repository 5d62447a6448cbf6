package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.checkout.CommittedPact;
import dev.cfbilling.pact.broker.checkout.Revision;
import dev.cfbilling.pact.broker.http.Broker;
import dev.cfbilling.pact.broker.http.BrokerException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that name a version of the client or of the provider. */
final class VersionOptions {
  @Option(names = "--provider", description = "Ask or tell about the provider, not the client.")
  private boolean provider;

  @Option(
      names = "--version",
      paramLabel = "VERSION",
      description =
          "Which version; by default the commit for the client, and for the provider what"
              + " verify-from-broker calls the mock of this commit.")
  private @Nullable String version;

  void check() throws BrokerException {
    if (version != null) {
      BrokerVerb.requireText("--version", version, "that of a release");
    }
  }

  boolean isProvider() {
    return provider;
  }

  /** As the broker knows the participant. */
  String participant() {
    return provider ? CommittedPact.PROVIDER : CommittedPact.CONSUMER;
  }

  /** The version, for which git is asked only if none is named. */
  String number(Path root) throws BrokerException {
    if (version != null) {
      return version;
    }
    Revision revision = Revision.of(root, Optional.empty());
    return provider ? revision.mockVersion() : revision.commit();
  }

  String path(String number) {
    return "/pacticipants/%s/versions/%s".formatted(participant(), Broker.encode(number));
  }

  /** How a version comes to be known to the broker. */
  String remedy() {
    return provider ? "scripts/verify-from-broker" : "scripts/publish-pacts";
  }
}
