package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.baseline.Baseline;
import dev.cfbilling.conformance.cli.option.BaselineOptions;
import dev.cfbilling.conformance.cli.option.DriftExit;
import dev.cfbilling.conformance.cli.option.OutputFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.option.WholeFile;
import dev.cfbilling.conformance.drift.result.Acceptance;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.report.drift.DriftConsole;
import dev.cfbilling.conformance.report.drift.DriftJson;
import dev.cfbilling.conformance.report.drift.DriftMarkdown;
import dev.cfbilling.conformance.report.drift.DriftPatch;
import dev.cfbilling.conformance.report.drift.DriftReporter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Reports and exit codes of the verbs that compare. */
final class DriftOptions {
  private static final int MAX_EXIT_CODE = 255;

  enum Format {
    JSON,
    MARKDOWN,
    PATCH;

    DriftReporter reporter() {
      return switch (this) {
        case JSON -> new DriftJson();
        case MARKDOWN -> new DriftMarkdown();
        case PATCH -> new DriftPatch();
      };
    }
  }

  /** One {@code --report FORMAT=FILE}. */
  record Output(Format format, Path file) {}

  /** Parses {@code FORMAT=FILE}. */
  static final class OutputConverter implements ITypeConverter<Output> {
    @Override
    public Output convert(String formatAndFile) {
      String[] parts = formatAndFile.split("=", 2);
      if (parts.length < 2 || parts[1].isEmpty()) {
        throw new TypeConversionException(
            "\"%s\" is not of the form FORMAT=FILE".formatted(formatAndFile));
      }
      for (Format format : Format.values()) {
        if (format.name().equalsIgnoreCase(parts[0])) {
          return new Output(format, Path.of(parts[1]));
        }
      }
      // The wording is picocli's for any other choice, as WrongUsage parses it.
      throw new TypeConversionException(
          "expected one of %s (case-insensitive) but was '%s'"
              .formatted(Arrays.toString(Format.values()), parts[0]));
    }
  }

  enum Outcome {
    COMPATIBLE,
    BREAKING
  }

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description =
          "Writes the report to a file too. May be repeated. Formats: json, markdown; of captures"
              + " patch, all patches in one.",
      converter = OutputConverter.class)
  private List<Output> reports = new ArrayList<>();

  @Option(
      names = "--exit",
      paramLabel = "OUTCOME=CODE",
      description =
          "Ends with another code when all differences are compatible (compatible=0), or when one"
              + " breaks (breaking=1). May be repeated.")
  private Map<Outcome, Integer> exitCodes = new EnumMap<>(Outcome.class);

  @Mixin private BaselineOptions baseline = new BaselineOptions();

  /** Rejects invalid options and unwritable files before the comparison starts. */
  void validate(Path input) throws UsageException {
    for (int code : exitCodes.values()) {
      if (code < 0 || code > MAX_EXIT_CODE) {
        throw new UsageException(
            "--exit has the code %s; it goes from 0 to %s.".formatted(code, MAX_EXIT_CODE));
      }
    }
    for (Output output : reports) {
      OutputFile.requireWritable(output.file());
      OutputFile.keepApart("--report", output.file(), input);
      if (baseline.file() != null) {
        OutputFile.keepApart("--report", output.file(), baseline.file());
      }
    }
    baseline.read();
    OutputFile.requireApart(reports.stream().map(Output::file).toList());
  }

  /** Rejects the format patch for a comparison without patches. */
  void refusePatch() throws UsageException {
    if (reports.stream().anyMatch(output -> output.format() == Format.PATCH)) {
      throw new UsageException(
          "--report has the format patch; only what captures show has one, so name captures or"
              + " another format.");
    }
  }

  /** Writes the reports, prints the comparison, and returns the exit code. */
  int conclude(DriftReport found, CommandLine commandLine) throws UsageException {
    DriftReport all = found.masked(Redactor.current()::redact);
    LocalDate today = LocalDate.ofInstant(all.origin().orElseThrow().madeAt(), ZoneOffset.UTC);
    DriftReport report = beside(baseline.known(), all, today);
    for (Output output : reports) {
      try {
        WholeFile.write(output.file(), out -> output.format().reporter().write(report, out));
      } catch (IOException unwritable) {
        throw new UsageException(
            "The report can't be written to %s: %s."
                .formatted(output.file(), FileReason.of(unwritable)));
      }
    }
    print(report, commandLine.getOut());
    if (baseline.isUpdate() && all.captured().interruption().isEmpty()) {
      Baseline now = Acceptance.updated(baseline.known(), all, today);
      baseline.write(now);
      return code(beside(now, all, today), commandLine.getErr());
    }
    return code(report, commandLine.getErr());
  }

  private DriftReport beside(Baseline known, DriftReport report, LocalDate today) {
    return baseline.file() == null
        ? report
        : Acceptance.beside(known, baseline.file().toString(), report, today);
  }

  private int code(DriftReport report, PrintWriter err) {
    if (report.captured().interruption().isPresent()) {
      err.println(report.captured().interruption().get());
      return DriftExit.UNUSABLE;
    }
    if (report.differences().isEmpty()) {
      return DriftExit.NONE;
    }
    return report.breaking() > 0
        ? exitCodes.getOrDefault(Outcome.BREAKING, DriftExit.BREAKING)
        : exitCodes.getOrDefault(Outcome.COMPATIBLE, DriftExit.COMPATIBLE);
  }

  private static void print(DriftReport report, PrintWriter out) throws UsageException {
    try {
      new DriftConsole(Ansi.AUTO).write(report, out);
    } catch (IOException closed) {
      throw new UsageException("The report can't be printed: " + closed.getMessage() + ".");
    }
    if (out.checkError()) {
      throw new UsageException("The report can't be printed: standard output takes no more.");
    }
  }
}
