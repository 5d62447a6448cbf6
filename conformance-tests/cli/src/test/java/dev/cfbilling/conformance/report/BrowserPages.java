package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.edition.EditionHistory;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.conformance.report.history.HistoryHtml;
import dev.cfbilling.conformance.report.runs.RunHistoryHtml;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the pages that the tests in {@code conformance-tests/cli/browser} open. */
final class BrowserPages {
  /** Whatever a page may take for a command: {@code pwned} exists once one was obeyed. */
  static final String HOSTILE =
      "</script><script>window.pwned=1</script></style></title></textarea>"
          + "<img src=x onerror=window.pwned=1>\" onmouseover=\"window.pwned=1\" x='"
          + "' autofocus onfocus='window.pwned=1' javascript:window.pwned=1 <!-- \u202e &lt;";

  private BrowserPages() {}

  /** Writes them to the directory that the only argument names. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    write(directory.resolve("faulty.html"), Reports.faulty());
    write(directory.resolve("hostile.html"), Reports.saying(HOSTILE));
    write(directory.resolve("large.html"), Reports.large());
    write(directory.resolve("small.html"), Reports.small());
    StringWriter history = new StringWriter();
    new HistoryHtml().write(EditionHistory.of(ContractLoader.editions()), history);
    Files.writeString(directory.resolve("history.html"), history.toString());
    StringWriter runs = new StringWriter();
    new RunHistoryHtml().write(RunHistories.sixtyNights(), runs);
    Files.writeString(directory.resolve("runs.html"), runs.toString());
  }

  private static void write(Path file, Report report) throws IOException {
    Files.writeString(
        file, Reports.write(new HtmlReporter(Explanations::text, Remedies.ofBundled()), report));
  }
}
