package dev.cfbilling.conformance.audit;

import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.rule.FleetRules;
import dev.cfbilling.conformance.audit.run.AuditResult;
import dev.cfbilling.conformance.audit.run.OutputFolder;
import dev.cfbilling.conformance.cli.option.OutputFile;
import dev.cfbilling.conformance.cli.option.ReportFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.terminal.Terminal;
import dev.cfbilling.conformance.report.ConsoleLayout;
import dev.cfbilling.conformance.report.HtmlReporter;
import dev.cfbilling.conformance.report.JsonReporter;
import dev.cfbilling.conformance.report.Remedies;
import dev.cfbilling.conformance.report.figure.Figure;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** What an audit reports, and where. */
final class AuditReports {
  private static final int PRINTED = 10;
  private static final int HELD = 100;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description = "Writes the report to a file too. May be repeated. Formats: ${FORMATS}.")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description =
          "How many groups of findings are printed (default: 10), and how many findings of each"
              + " a report holds (default: 100); all are counted.")
  private @Nullable Integer maxFindings;

  @Option(names = "--quiet", description = "Prints cautions and the verdict, and nothing else.")
  private boolean quiet;

  private final List<ReportFile> files = new ArrayList<>();
  private List<Figure> figures = List.of();
  private final ReportFile.Supplement supplement =
      new ReportFile.Supplement(FleetRules::text, () -> figures);

  /** Rejects reports that can't be written before anything is read. */
  void validate() throws UsageException {
    if (maxFindings != null && maxFindings < 1) {
      throw new UsageException("--max-findings is %s; it goes from 1.".formatted(maxFindings));
    }
    for (String report : reports) {
      files.add(ReportFile.parse(report, null, supplement));
    }
    OutputFile.requireApart(files.stream().map(ReportFile::file).toList());
  }

  /** Rejects a report that would write over a capture. */
  void keepApartFrom(List<ArchiveFile> captures) throws UsageException {
    for (ReportFile report : files) {
      for (ArchiveFile capture : captures) {
        if (capture.local().isPresent()) {
          report.keepApartFrom(capture.local().get());
        }
      }
    }
  }

  int maxSamples() {
    return maxFindings == null ? HELD : maxFindings;
  }

  /** Writes a report to the folder of the tables, as a page and for programs, and to all files. */
  void write(AuditResult result, RunOrigin origin, OutputFolder folder)
      throws UsageException, IOException {
    figures = result.figures();
    Report report = result.report().madeBy(origin);
    Remedies remedies = ReportFile.remedies(null);
    folder.write(
        "report.html",
        out ->
            new HtmlReporter(supplement::text, remedies, supplement.figures()).write(report, out));
    folder.write("report.json", out -> new JsonReporter(remedies).write(report, out));
    for (ReportFile file : files) {
      file.write(report);
    }
  }

  /** Prints a report. */
  void print(Report report, Map<String, String> environment, PrintWriter out)
      throws UsageException {
    ConsoleLayout layout =
        new ConsoleLayout(
            Ansi.AUTO,
            Terminal.columns(environment),
            maxFindings == null ? PRINTED : maxFindings,
            quiet,
            files.stream().map(file -> file.file().toString()).toList());
    ReportFile.print(report, layout, null, out);
  }
}
