package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.check.CheckIds;
import dev.cfbilling.conformance.cli.option.BaselineOptions;
import dev.cfbilling.conformance.cli.option.ContractOptions;
import dev.cfbilling.conformance.cli.option.HistoryOptions;
import dev.cfbilling.conformance.cli.option.OutputFile;
import dev.cfbilling.conformance.cli.option.ReportFile;
import dev.cfbilling.conformance.cli.option.ReportOptions;
import dev.cfbilling.conformance.cli.option.TimeOptions;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.terminal.Progress;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.conformance.report.ConsoleLayout;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.run.Reproduction;
import dev.cfbilling.conformance.target.TargetException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a run judges and what it reports; shared by the verbs that run checks. */
final class RunOptions {
  @Mixin private ContractOptions contract = new ContractOptions();

  @Mixin private BaselineOptions baseline = new BaselineOptions();

  @Mixin private HistoryOptions history = new HistoryOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Option(
      names = "--check",
      paramLabel = "CHECK",
      description = "Reports only this check, or all that begin so: schema. May be repeated.")
  private List<String> onlyChecks = new ArrayList<>();

  @Option(
      names = "--skip-check",
      paramLabel = "CHECK",
      description = "Leaves out this check, or all that begin so. May be repeated.")
  private List<String> skippedChecks = new ArrayList<>();

  @Option(
      names = "--severity",
      paramLabel = "CHECK=LEVEL",
      description =
          "Gives a check, or all that begin so, another weight: error, warning or information."
              + " May be repeated.")
  private Map<String, Severity> severities = new LinkedHashMap<>();

  @Option(
      names = "--strict",
      description = "Makes drift, what the contract does not know, an error.")
  private boolean strict;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "What makes the exit code 1: error, warning or information (default: error; of a mock"
              + " with a fault, warning).")
  private @Nullable Severity failOn;

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      description = "Fails when a smaller part of the constraints was exercised.")
  private int minCoverage;

  @Option(
      names = "--allow-untested",
      description =
          "Lets a run pass that saw no record (only failures, only empty answers, no body), or not"
              + " what --check or --fault names.")
  private boolean allowUntested;

  @Mixin private ReportOptions reports = new ReportOptions();

  private List<Fault> faults = List.of();

  /** The contract that judges. */
  ContractOptions contract() {
    return contract;
  }

  /**
   * Rejects invalid options and unwritable reports before the run starts.
   *
   * @param input the file to check; null if it is not a file
   */
  List<ReportFile> validate(@Nullable Path input) throws UsageException {
    Path contractFile = contract.file();
    if (minCoverage < 0 || minCoverage > 100) {
      throw new UsageException(
          "--min-coverage is %s; it goes from 0 to 100.".formatted(minCoverage));
    }
    List<ReportFile> files = reports.files(contractFile, ReportFile.NOTHING_MORE);
    for (ReportFile file : files) {
      if (input != null) {
        file.keepApartFrom(input);
      }
      for (Path read : Stream.of(contractFile, baseline.file()).filter(Objects::nonNull).toList()) {
        file.keepApartFrom(read);
      }
      history.keepApart(file.file());
    }
    if (input != null && baseline.isUpdate() && baseline.file() != null) {
      OutputFile.keepApart("--update-baseline", baseline.file(), input);
    }
    baseline.read();
    history.read();
    time.read(onlyChecks);
    return files;
  }

  /** The part of the contract that is checked; most runs name no check, and never read it. */
  interface Asked {
    Contract contract() throws UsageException;
  }

  /**
   * Rejects checks that can never report anything. A run of only such a check would always pass.
   *
   * @param probed whether probes run
   */
  void requireChecks(Asked part, boolean probed) throws UsageException {
    if (skippedChecks.isEmpty() && severities.isEmpty() && onlyChecks.isEmpty()) {
      return;
    }
    Contract asked = part.contract();
    CheckIds known = Explanations.of(asked);
    for (String id : skippedChecks) {
      require(known, "--skip-check", id);
    }
    for (String id : severities.keySet()) {
      require(known, "--severity", id);
    }
    for (String id : onlyChecks) {
      require(known, "--check", id);
      if (!probed && !CheckIds.of(asked, time.checks(asked)).has(id)) {
        throw new UsageException(
            ("--check %s finds nothing here, since only a mock or a live API is asked about it, and"
                    + " not with --no-probes.")
                .formatted(id));
      }
    }
    Optional<String> contradiction = known.contradiction(selection());
    if (contradiction.isPresent()) {
      throw new UsageException(contradiction.get());
    }
  }

  private static void require(CheckIds known, String option, String id) throws UsageException {
    Optional<String> problem = known.problem(id);
    if (problem.isPresent()) {
      throw new UsageException(
          "%s: %s, and conform list has them all.".formatted(option, problem.get()));
    }
  }

  /** Fails on warnings by default, and where nothing finds a fault that the user asked for. */
  void expect(List<Fault> asked) {
    faults = asked;
    if (failOn == null && !asked.isEmpty()) {
      failOn = Severity.WARNING;
    }
  }

  /** Starts a run. */
  interface Start {
    Report of(ConformanceRun run) throws TargetException;
  }

  /**
   * A run that is ready to start.
   *
   * @param clock of what answers at an unknown time
   * @param progress is closed before anything is printed
   */
  record Run(ContractHistory contracts, InstantSource clock, Start start, Progress progress) {}

  /** The checks that the user selected. */
  Selection selection() {
    return new Selection(onlyChecks, skippedChecks);
  }

  /** Runs the checks, writes the reports, prints the result, and returns the exit code. */
  int run(Run run, Circumstances circumstances, List<ReportFile> files, CommandLine commandLine)
      throws UsageException, TargetException {
    Report report =
        baseline.beside(
            history.before(
                report(run, circumstances.reproduction()).madeBy(circumstances.origin())));
    Optional<UsageException> unwritten = ReportFile.writeAll(files, report);
    ConsoleLayout layout =
        reports.layout(commandLine.getColorScheme().ansi(), circumstances.columns(), files);
    ReportFile.print(report, layout, contract.file(), commandLine.getOut());
    history.add(report);
    Report judged = baseline.updated(report, failOn, commandLine.getOut());
    if (unwritten.isPresent()) {
      throw unwritten.get();
    }
    return new Conclusion(failOn, minCoverage, allowUntested)
        .of(
            judged,
            missed(report, run.contracts()),
            contract.edition().isPresent(),
            commandLine.getErr());
  }

  private List<String> missed(Report report, ContractHistory contracts) throws UsageException {
    List<String> missed = new ArrayList<>();
    List<String> idle = idle(report, contracts);
    if (!idle.isEmpty()) {
      missed.add(
          "--check %s looked at nothing: no answer here is of an operation that it is about"
              .formatted(String.join(" and ", idle)));
    }
    Set<String> found =
        report.groups().stream().map(FindingGroup::check).collect(Collectors.toSet());
    for (Fault fault : faults) {
      if (!fault.catches().isEmpty() && Collections.disjoint(fault.catches(), found)) {
        missed.add(
            "--fault %s was found in no answer: it is for another edition, scenario or choice of operations and checks, or for probes"
                .formatted(fault.name()));
      }
    }
    return missed;
  }

  /** The checks that were asked for, and could look at no answer of a capture. */
  private List<String> idle(Report report, ContractHistory contracts) throws UsageException {
    if (onlyChecks.isEmpty() || report.origin().orElseThrow().target() != TargetKind.CAPTURE) {
      return List.of();
    }
    Set<String> tested = report.testedOperations();
    Contract seen =
        contract.ofAllDays(contracts.current()).only(operation -> tested.contains(operation.id()));
    CheckIds looking = CheckIds.of(seen, time.checks(seen));
    return onlyChecks.stream().filter(id -> !looking.has(id)).toList();
  }

  private Report report(Run run, Reproduction reproduction) throws TargetException {
    Progress progress = run.progress();
    try (progress) {
      return run.start()
          .of(
              new ConformanceRun(
                      run.contracts(),
                      judge -> time.checks(judge, run.clock()),
                      selection(),
                      new SeverityTable(strict, severities),
                      reports.held())
                  .reproducing(reproduction));
    }
  }
}
