package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.NetworkOptions;
import dev.cfbilling.conformance.cli.option.TargetOptions;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.doctor.Machine;
import dev.cfbilling.conformance.doctor.Observation;
import dev.cfbilling.conformance.doctor.Rights;
import dev.cfbilling.conformance.doctor.Route;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.target.LiveTarget;
import dev.cfbilling.conformance.target.Pace;
import dev.cfbilling.transport.Network;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code conform doctor}: says what is there, and what is missing for what. */
@Command(
    name = "doctor",
    header = "says what is there, and what is missing for what",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Looks at this machine, at the way to the API with one request without credentials, and, if"
            + " credentials are set, calls each operation once to see whether they may. It changes"
            + " nothing, and prints no credential. It ends with 1 if credentials are set and the API"
            + " can't be read with them, and otherwise with 0, whatever else is missing.")
final class DoctorCommand extends Verb {
  /** One call of each operation is far from any limit. */
  private static final Pace ONCE_EACH = new Pace(Duration.ZERO, Pace.POLITE.longestWait());

  private final Surroundings surroundings;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the API is (default: the contract's server).")
  private @Nullable String baseUrl;

  @Option(
      names = "--offline",
      description = "Looks at this machine alone, and makes no connection.")
  private boolean offline;

  @Mixin private NetworkOptions network = new NetworkOptions();

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  int execute(CommandLine commandLine) throws UsageException {
    Map<String, String> environment = surroundings.environment();
    PrintWriter out = commandLine.getOut();
    Network chosen = network.network(environment);
    Contract contract = ContractLoader.history().current();
    HttpUrl base = TargetOptions.base(baseUrl, contract);
    LiveTarget api =
        new LiveTarget(contract, base, environment, ONCE_EACH)
            .reachedBy(new LiveTarget.Access(chosen, LiveTarget.Access.USUAL.maxBody()));
    print("On this machine", Machine.observe(environment), out);
    print("In the environment", Rights.variables(environment), out);
    if (offline) {
      return ExitCode.CONFORMS;
    }
    List<Observation> way = new Route(chosen, base).observe();
    print("On the way to " + api.name(), way, out);
    List<Observation> rights =
        way.stream().allMatch(Observation::isFine)
            ? new Rights(api, contract.operations()).observe()
            : List.of();
    print("What may be read", rights, out);
    return !LiveTarget.credentials(environment).isEmpty()
            && rights.stream().noneMatch(Observation::isFine)
        ? ExitCode.DEPARTS
        : ExitCode.CONFORMS;
  }

  private static void print(String heading, List<Observation> seen, PrintWriter out) {
    if (seen.isEmpty()) {
      return;
    }
    int width = seen.stream().mapToInt(each -> each.what().length()).max().getAsInt();
    out.println(heading);
    for (Observation each : seen) {
      out.printf("%s %-" + width + "s  %s%n", each.isFine() ? " " : "!", each.what(), each.how());
    }
    out.println();
    out.flush();
  }
}
