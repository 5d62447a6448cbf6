package dev.cfbilling.conformance.audit;

import dev.cfbilling.conformance.audit.archive.AccountNames;
import dev.cfbilling.conformance.audit.archive.Archive;
import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.run.AuditPlan;
import dev.cfbilling.conformance.audit.run.AuditRun;
import dev.cfbilling.conformance.audit.run.OutputFolder;
import dev.cfbilling.conformance.audit.run.SparkEngine;
import dev.cfbilling.conformance.audit.run.UserJars;
import dev.cfbilling.conformance.cli.Conclusion;
import dev.cfbilling.conformance.cli.Version;
import dev.cfbilling.conformance.cli.option.CommandText;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.origin.ReportOrigin;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit}: checks an archive of captures, one by one and between them. */
@Command(
    name = "audit",
    header = "checks the captures of many accounts over months",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Checks each exchange of an archive as conform --capture does, and what only shows between",
      "them: restatements, gaps, sums, identities, drift and how fresh the figures are. A file",
      "that can't be read, or not to its end, is told and does not change the exit code."
    },
    footer = {
      "  audit captures --out audit",
      "      reads every HAR below captures, and every body that is at",
      "      operation=…/account=…/retrieved=…/*.json or *.json.gz.",
      "  audit captures --out audit --since 2026-11-28",
      "      reads what came since, and adds it to what audit has.",
      "  audit s3a://bucket/captures --out s3a://bucket/audit --conf spark.jars=hadoop-aws.jar",
      "      reads another filesystem, by jars of yours.",
      "  audit list",
      "      lists the checks, those between captures last.",
      "  audit explain fleet.gap",
      "      says what one of them asks, and why."
    })
final class AuditCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final InstantSource clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A capture, or a folder of captures and bodies, in any Hadoop filesystem.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "Where the tables and the report go; replaced when all is done.")
  private String out = "";

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description =
          "Reads only what is new since that day, and adds it to what FOLDER has; where there is no"
              + " result yet, it reads everything.")
  private @Nullable String since;

  @Option(
      names = "--with-accounts",
      description = "Names accounts by their ids, and has their zones in the tables.")
  private boolean withAccounts;

  @Mixin private CheckOptions checks = new CheckOptions();

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "A setting of Spark: spark.master=local[1]. May be repeated.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "What makes the exit code 1: error, warning or information (default: error).")
  private @Nullable Severity failOn;

  @Option(names = "--allow-untested", description = "Lets a run pass that saw no record.")
  private boolean allowUntested;

  @Mixin private AuditReports reports = new AuditReports();

  AuditCommand(Map<String, String> environment, InstantSource clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    CommandLine commandLine = commandLine();
    try {
      return execute(commandLine);
    } catch (UsageException | CaptureException unusable) {
      return end(String.valueOf(unusable.getMessage()));
    } catch (Exception | Error broken) {
      // Spark's own exception is a checked one, which its methods don't declare.
      return end(BrokenRun.sentence(broken, out));
    }
  }

  private int end(String sentence) {
    commandLine().getErr().println(Quote.sentence(sentence));
    return ExitCode.UNUSABLE;
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return spec.commandLine();
  }

  private int execute(CommandLine commandLine)
      throws UsageException, CaptureException, IOException {
    requireNames();
    reports.validate();
    checks.validate();
    checks.note().ifPresent(commandLine.getErr()::println);
    LocalDate first = day();
    AccountNames names = new AccountNames(withAccounts);
    RunOrigin origin =
        new RunOrigin(
            new ReportOrigin(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Version.tool(),
                command(commandLine, names)),
            TargetKind.CAPTURE,
            Map.of());
    UserJars.load(settings);
    SparkSession spark = started();
    try {
      OutputFolder output = OutputFolder.open(out, spark.sparkContext().hadoopConfiguration());
      List<ArchiveFile> files =
          new Archive(spark.sparkContext().hadoopConfiguration(), names).files(paths);
      output.keepApartFrom(files);
      reports.keepApartFrom(files, output);
      AuditPlan plan =
          new AuditPlan(
              String.join(", ", paths.stream().map(names::in).toList()),
              files,
              checks.settings(reproduction(commandLine, files, names), reports.maxSamples()),
              again(commandLine, names),
              names,
              first);
      Report report =
          new AuditRun(spark, plan, output)
              .run((found, folder) -> reports.write(found, origin, folder))
              .report()
              .madeBy(origin);
      reports.print(report, environment, commandLine.getOut());
      return new Conclusion(failOn, 0, allowUntested).of(report, commandLine.getErr());
    } finally {
      spark.stop();
    }
  }

  private SparkSession started() throws UsageException {
    try {
      return SparkEngine.start(settings);
    } catch (Exception refused) {
      // Spark's own exception is a checked one, which its methods don't declare.
      throw new UsageException(BrokenRun.refusal(refused));
    }
  }

  private @Nullable LocalDate day() throws UsageException {
    try {
      return since == null ? null : LocalDate.parse(since);
    } catch (DateTimeParseException noDay) {
      throw new UsageException(
          "--since is \"%s\"; it is a day, as in 2026-11-28.".formatted(since));
    }
  }

  private void requireNames() throws UsageException {
    if (out.isBlank()) {
      throw new UsageException("--out is empty; it is a folder for the tables and the report.");
    }
    if (settings.containsKey(SparkEngine.TIME_ZONE)) {
      throw new UsageException(
          "--conf has %s; times of an audit are in UTC, so leave it out."
              .formatted(SparkEngine.TIME_ZONE));
    }
    if (paths.stream().anyMatch(String::isBlank)) {
      throw new UsageException("A PATH is empty; it is a capture or a folder of captures.");
    }
  }

  /** The user's command, with accounts named as in the report. */
  private String command(CommandLine commandLine, AccountNames names) {
    String command = new CommandText(commandLine.getParseResult(), Redactor.current()).whole();
    for (String path : paths) {
      command = command.replace(path, names.in(path));
    }
    return command.replace(out, names.in(out));
  }

  /** The command that checks a capture again; what conform can't read, an audit can. */
  private String reproduction(
      CommandLine commandLine, List<ArchiveFile> files, AccountNames names) {
    boolean ofConform = paths.size() == 1 && files.stream().allMatch(file -> file.body() == null);
    return ofConform
        ? "scripts/conform --capture %s %s"
            .formatted(shown(names), options(commandLine, "--edition", "--base-url"))
            .strip()
        : again(commandLine, names);
  }

  /** The command that audits again, and leaves this result as it is. */
  private String again(CommandLine commandLine, AccountNames names) {
    return "scripts/audit %s --out %s %s"
        .formatted(
            shown(names),
            CommandText.quoted(names.in(out.replaceFirst("/+$", "")) + ".again"),
            options(commandLine, "--edition", "--base-url", "--with-accounts"))
        .strip();
  }

  private String shown(AccountNames names) {
    return String.join(" ", paths.stream().map(names::in).map(CommandText::quoted).toList());
  }

  private static String options(CommandLine commandLine, String... names) {
    return new CommandText(commandLine.getParseResult(), Redactor.current()).options(Set.of(names));
  }
}
