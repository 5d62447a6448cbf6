package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import dev.cfbilling.conformance.cli.option.ContractOptions;
import dev.cfbilling.conformance.cli.option.LimitOptions;
import dev.cfbilling.conformance.cli.option.NetworkOptions;
import dev.cfbilling.conformance.cli.option.ProbeOptions;
import dev.cfbilling.conformance.cli.option.ReportFile;
import dev.cfbilling.conformance.cli.option.TargetOptions;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.terminal.FirstSteps;
import dev.cfbilling.conformance.cli.terminal.PlanTable;
import dev.cfbilling.conformance.cli.terminal.Progress;
import dev.cfbilling.conformance.cli.terminal.SelfTestTable;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.probe.run.ProbeRun;
import dev.cfbilling.conformance.selftest.SelfTest;
import dev.cfbilling.conformance.target.ApiTarget;
import dev.cfbilling.conformance.target.LiveTarget;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** {@code conform}, {@code conform check}: checks one target in one run. */
@Command(
    name = "conform",
    header = "checks the API, a mock of it, or recorded traffic",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Checks the Cloudflare Billing API, a mock of it or recorded traffic against the contract.",
    footer = {
      "  conform",
      "      checks the contract against the embedded mock.",
      "  conform --capture traffic.har --report json=report.json",
      "      checks what a browser or a proxy has recorded.",
      "  curl … | conform body - --operation getPaygoUsage",
      "      checks one response as it comes.",
      "  CLOUDFLARE_API_TOKEN=… CLOUDFLARE_ACCOUNT_ID=… conform --target live",
      "      asks the live API, one thing at a time, and reads only; --plan lists",
      "      the calls beforehand. CLOUDFLARE_EMAIL with CLOUDFLARE_API_KEY does for",
      "      the token; CLOUDFLARE_ORGANIZATION_ID adds the organization's operation,",
      "      CLOUDFLARE_ORGANIZATION_ACCOUNT_IDS, with commas, all of its accounts."
    })
final class CheckCommand extends Verb {
  /** What is broken and checked; all other options are of a run. */
  private static final Set<String> OF_SELF_TEST =
      Set.of("--self-test", "--spec", "--edition", "--only");

  private final Surroundings surroundings;

  @Mixin private TargetOptions targets = new TargetOptions();

  @Option(
      names = "--only",
      paramLabel = "OPERATION",
      description = "Checks only this operation. May be repeated.")
  private List<String> operations = new ArrayList<>();

  @Option(
      names = "--self-test",
      description =
          "Breaks every constraint of the contract, one at a time, and shows how many of the faults"
              + " are found.")
  private boolean selfTest;

  @Mixin private ProbeOptions probes = new ProbeOptions();

  @Mixin private NetworkOptions network = new NetworkOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private RunOptions options = new RunOptions();

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  int execute(CommandLine commandLine) throws ContractException, UsageException, TargetException {
    if (commandLine.getParent() == null && commandLine.getParseResult().originalArgs().isEmpty()) {
      FirstSteps.print(surroundings.environment(), commandLine.getErr());
    }
    if (selfTest) {
      requireOfSelfTest(commandLine.getParseResult());
    }
    List<ReportFile> reports = options.validate(targets.capture());
    LiveTarget.Access access =
        new LiveTarget.Access(network.network(surroundings.environment()), limits.maxBody());
    limits.startClock(commandLine.getErr());
    targets.during(options.contract().edition());
    ContractHistory contracts = asked(options.contract().contracts(targets.mockTime()));
    Contract contract = contracts.current();
    options.requireChecks(
        () -> targets.isAsked() ? contract : chosen(options.contract().ofAllDays(contract)),
        targets.isAsked() && probes.areWanted());
    if (selfTest) {
      return SelfTestTable.print(new SelfTest(contract).run(), commandLine.getOut());
    }
    Progress progress = Progress.of(targets.capture(), surroundings.ansi());
    Map<String, String> environment =
        probes.isPlan()
            ? LiveTarget.forPlan(surroundings.environment())
            : surroundings.environment();
    Target target = targets.target(contract, environment, probes.pace(), access, progress);
    options.expect(targets.faults());
    if (probes.isPlan()) {
      return plan(target, probeRun(contract), commandLine);
    }
    Circumstances circumstances =
        Circumstances.of(
            surroundings,
            commandLine,
            target,
            targets.mockSettings(),
            targets.reproduction(
                options.contract().file(), Circumstances.again(commandLine, target)));
    URI base = targets.base(contract).uri();
    ContractHistory served = contracts.map(each -> each.servedAt(base));
    if (target instanceof ApiTarget api && probes.areWanted()) {
      ProbeRun probeRun = probeRun(contract);
      Progress asking = Progress.ofCalls(probeRun.plan(api).size(), api.pace().gap());
      return options.run(
          new RunOptions.Run(
              served, targets.clock(), run -> run.run(api, probeRun.watchedBy(asking)), asking),
          circumstances,
          reports,
          commandLine);
    }
    return options.run(
        new RunOptions.Run(served, targets.clock(), run -> run.run(target), progress),
        circumstances,
        reports,
        commandLine);
  }

  private static void requireOfSelfTest(ParseResult given) throws UsageException {
    for (OptionSpec option : given.matchedOptions()) {
      if (!OF_SELF_TEST.contains(option.longestName())) {
        throw new UsageException(
            "%s is of a run, and --self-test breaks the contract itself; leave one of them out."
                .formatted(option.longestName()));
      }
    }
  }

  private ProbeRun probeRun(Contract contract) throws UsageException {
    return new ProbeRun(contract, options.selection(), targets.clock());
  }

  /** The part of the contract that is checked. */
  private ContractHistory asked(ContractHistory whole) throws ContractException, UsageException {
    for (String id : operations) {
      options.contract().requireOperation(id);
      if (targets.isAsked()) {
        ContractOptions.requireIn(whole.current(), id);
      }
    }
    return operations.isEmpty() ? whole : whole.map(this::chosen);
  }

  private Contract chosen(Contract contract) {
    return operations.isEmpty()
        ? contract
        : contract.only(operation -> operations.contains(operation.id()));
  }

  private static int plan(Target target, ProbeRun probeRun, CommandLine commandLine)
      throws UsageException, TargetException {
    if (target instanceof ApiTarget api) {
      return PlanTable.print(
          probeRun.plan(api), api.name(), api.pace().gap(), commandLine.getOut());
    }
    throw new UsageException("--plan is of what can be asked; a capture has been made already.");
  }
}
