package dev.cfbilling.pact.broker;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One script: what it can't do it says in one sentence, and ends with a code that is not zero. */
abstract sealed class Verb implements Callable<Integer>
    permits PublishPacts, CanIDeploy, RecordDeployment, VerifyFromBroker {
  static final int YES = 0;
  static final int NO = 1;
  static final int UNUSABLE = 2;

  private final Path root;
  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--dry-run", description = "Print what would be sent, and send nothing.")
  private boolean dryRun;

  Verb(Path root, Map<String, String> environment) {
    this.root = root;
    this.environment = environment;
  }

  /** Does it; the result is the exit code. */
  abstract int execute(PrintWriter out) throws BrokerException;

  /** Prints the calls that it would make. */
  abstract void rehearse(PrintWriter out) throws BrokerException;

  @Override
  public final Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    try {
      PrintWriter out = spec.commandLine().getOut();
      if (dryRun) {
        rehearse(out);
        return YES;
      }
      return execute(out);
    } catch (BrokerException cannot) {
      spec.commandLine().getErr().println(cannot.getMessage());
      return UNUSABLE;
    }
  }

  final Revision revision() throws BrokerException {
    return Revision.of(root);
  }

  final Broker broker() throws BrokerException {
    return Broker.open(Access.from(environment));
  }

  final CommittedPact pact() throws BrokerException {
    return CommittedPact.in(root);
  }

  final Maven maven() {
    return new Maven(root, environment);
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
