package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.checkout.CommittedPact;
import dev.cfbilling.pact.broker.checkout.Revision;
import dev.cfbilling.pact.broker.http.Access;
import dev.cfbilling.pact.broker.http.Broker;
import dev.cfbilling.pact.broker.http.BrokerException;
import dev.cfbilling.transport.Network;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One script: what it can't do it says in a sentence, and ends with a code that is not zero. */
abstract sealed class BrokerVerb implements Callable<Integer>
    permits PublishPacts, CanIDeploy, RecordDeployment, VerifyFromBroker, Doctor {
  static final int YES = 0;
  static final int NO = 1;
  static final int UNUSABLE = 2;

  private final Path root;
  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--dry-run", description = "Print what would be sent, and send nothing.")
  private boolean dryRun;

  @Option(
      names = "--proxy",
      paramLabel = "URL",
      description =
          "Reach the broker through this proxy, such as http://proxy.example:3128; by default"
              + " HTTPS_PROXY, HTTP_PROXY and NO_PROXY decide. Empty for none.")
  private @Nullable String proxy;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description =
          "Trust the certificates in this file too, PEM or PKCS #12: those of a company's proxy or"
              + " broker.")
  private @Nullable Path caFile;

  BrokerVerb(Path root, Map<String, String> environment) {
    this.root = root;
    this.environment = environment;
  }

  /** Does it; the result is the exit code. */
  abstract int execute(PrintWriter out) throws BrokerException;

  /** Prints the calls that it would make. */
  abstract void rehearse(PrintWriter out) throws BrokerException;

  /** Refuses a blank value: an unset variable of a CI system must not stand for something else. */
  void check() throws BrokerException {}

  @Override
  public final Integer call() {
    try {
      check();
      PrintWriter out = command().commandLine().getOut();
      if (dryRun) {
        rehearse(out);
        return YES;
      }
      return execute(out);
    } catch (BrokerException cannot) {
      warn(String.valueOf(cannot.getMessage()));
      return UNUSABLE;
    }
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return spec;
  }

  /** Says something that is no part of the answer. */
  final void warn(String sentence) {
    command().commandLine().getErr().println(sentence);
  }

  static void requireText(String name, String value, String example) throws BrokerException {
    if (value.isBlank()) {
      throw new BrokerException(
          "%s is blank; name one, such as %s, and see whether a variable that it comes from is set."
              .formatted(name, example));
    }
  }

  final Path root() {
    return root;
  }

  final Revision revision(Optional<String> branch) throws BrokerException {
    return Revision.of(root, branch);
  }

  final Broker broker() throws BrokerException {
    return Broker.open(Access.from(environment), network());
  }

  final Network network() throws BrokerException {
    try {
      return Network.of(environment, proxy, caFile);
    } catch (IOException unusable) {
      throw new BrokerException(String.valueOf(unusable.getMessage()));
    }
  }

  final LiveNetwork liveNetwork() throws BrokerException {
    return new LiveNetwork(network(), caFile);
  }

  final CommittedPact pact() throws BrokerException {
    return CommittedPact.in(root);
  }

  final Map<String, String> environment() {
    return environment;
  }

  /** The broker's address as far as it is known: a rehearsal does without. */
  final String address() throws BrokerException {
    return environment.containsKey(Access.URL)
        ? Access.url(environment).toString()
        : "$" + Access.URL;
  }
}
