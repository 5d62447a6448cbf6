package dev.cfbilling.conformance.audit;

import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.rule.FleetRules;
import dev.cfbilling.conformance.audit.run.AuditResult;
import dev.cfbilling.conformance.audit.run.OutputFolder;
import dev.cfbilling.conformance.cli.option.ReportFile;
import dev.cfbilling.conformance.cli.option.ReportOptions;
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
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

/** What an audit reports, and where. */
final class AuditReports {
  @Mixin private ReportOptions options = new ReportOptions();

  private List<ReportFile> files = List.of();
  private List<Figure> figures = List.of();
  private final ReportFile.Supplement supplement =
      new ReportFile.Supplement(FleetRules::text, () -> figures);

  /** Rejects reports that can't be written before anything is read. */
  void validate() throws UsageException {
    files = options.files(null, supplement);
  }

  /** Rejects a report that would write over a capture, or be lost with the last result. */
  void keepApartFrom(List<ArchiveFile> captures, OutputFolder folder) throws UsageException {
    for (ReportFile report : files) {
      folder.keepApartFrom(report.file());
      for (ArchiveFile capture : captures) {
        if (capture.local().isPresent()) {
          report.keepApartFrom(capture.local().get());
        }
      }
    }
  }

  int maxSamples() {
    return options.held();
  }

  /** Writes a report to the folder of the tables, as a page and for programs, and to all files. */
  void write(AuditResult result, RunOrigin origin, OutputFolder folder)
      throws UsageException, IOException {
    figures = result.figures();
    Report report = result.report().madeBy(origin);
    Remedies remedies = ReportFile.remedies(null);
    folder.write(
        OutputFolder.PAGE,
        out ->
            new HtmlReporter(supplement::text, remedies, supplement.figures()).write(report, out));
    folder.write(OutputFolder.REPORT, out -> new JsonReporter(remedies).write(report, out));
    for (ReportFile file : files) {
      file.write(report);
    }
  }

  /** Prints a report. */
  void print(Report report, Map<String, String> environment, PrintWriter out)
      throws UsageException {
    ConsoleLayout layout = options.layout(Ansi.AUTO, Terminal.columns(environment), files);
    ReportFile.print(report, layout, null, out);
  }
}
