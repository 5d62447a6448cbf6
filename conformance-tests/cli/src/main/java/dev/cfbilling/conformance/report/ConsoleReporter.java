package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.Standing;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.FindingText;
import dev.cfbilling.conformance.text.JudgingEditions;
import dev.cfbilling.conformance.text.Prose;
import dev.cfbilling.conformance.text.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report for people at a terminal.
 *
 * <p>It has cautions first, then the worst causes, a table of operations, the report's origin, and
 * the verdict.
 */
public final class ConsoleReporter implements Reporter {
  private final ConsoleLayout layout;
  private final Remedies remedies;
  private final Prose prose;

  public ConsoleReporter(ConsoleLayout layout, Remedies remedies) {
    this.layout = layout;
    this.remedies = remedies;
    this.prose = new Prose(layout.columns());
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    Stream<String> expired = new Summary(report).expired().stream();
    for (String caution : Stream.concat(report.cautions().stream(), expired).toList()) {
      String label = layout.ansi().string("@|bold,yellow CAUTION|@  ");
      out.write(prose.lines(label, "CAUTION  ".length(), caution) + "\n\n");
    }
    if (!layout.quiet()) {
      writeCauses(report, out);
      out.write(new ConsoleTable(report, layout).text() + "\n");
      for (String judging : new JudgingEditions(report).sentences()) {
        out.write(sentence(judging));
      }
      for (String note : report.notes()) {
        out.write(sentence(note));
      }
      for (String line : CaptureSection.lines(report)) {
        out.write(sentence(line));
      }
      writeAsides(report, out);
    }
    out.write(verdict(report));
    out.flush();
  }

  private void writeCauses(Report report, Writer out) throws IOException {
    FindingText text = new FindingText(this::styled, prose, new JudgingEditions(report)::of);
    List<Cause> causes = report.causes();
    boolean lineOpen = false;
    for (Cause cause : causes.stream().limit(layout.maxCauses()).toList()) {
      // An information needs no action, and what is known needs none now: they take one line.
      lineOpen = cause.standing() != Standing.NEW;
      out.write(
          lineOpen
              ? text.inOneLine(cause) + "\n"
              : text.text(cause, remedies.next(cause, report, Remedies.IN_A_FILE)) + "\n\n");
    }
    if (causes.size() > layout.maxCauses()) {
      out.write(sentence(rest(causes)));
      lineOpen = true;
    }
    for (String gone : new Summary(report).gone()) {
      out.write(prose.lines("GONE  ", "GONE  ".length(), gone) + "\n");
      lineOpen = true;
    }
    out.write(lineOpen ? "\n" : "");
  }

  private String rest(List<Cause> causes) {
    List<Cause> rest = causes.subList(layout.maxCauses(), causes.size());
    String where =
        layout.files().isEmpty()
            ? "--report html=report.html has them all"
            : String.join(", ", layout.files()) + " has them all";
    return "…and %s more groups with %s: --max-findings %s prints them, %s."
        .formatted(
            Sentences.number(rest.size()),
            Summary.count(rest.stream().mapToLong(Cause::found).sum(), "finding"),
            causes.size(),
            where);
  }

  private void writeAsides(Report report, Writer out) throws IOException {
    Summary summary = new Summary(report);
    for (String aside : summary.focus()) {
      out.write(sentence(aside));
    }
    for (String aside : summary.untested()) {
      out.write(sentence(aside));
    }
    if (report.origin().isPresent()) {
      out.write("\n" + OriginText.lines(OriginText.of(report), prose) + "\n");
    }
  }

  private String sentence(String text) {
    return prose.lines("", 0, text) + "\n";
  }

  private String styled(Severity severity) {
    String style =
        switch (severity) {
          case ERROR -> "bold,red";
          case WARNING -> "bold,yellow";
          case INFORMATION -> "bold";
        };
    return layout.ansi().string("@|" + style + " " + severity + "|@");
  }

  private String verdict(Report report) {
    Summary summary = new Summary(report);
    return sentence(
        "%s against %s: %s; %s."
            .formatted(
                report.target(), report.contractAndEditions(), summary.extent(), summary.counts()));
  }
}
