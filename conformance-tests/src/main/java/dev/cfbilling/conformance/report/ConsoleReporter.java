package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.run.FindingGroup;
import dev.cfbilling.conformance.run.OperationResult;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.run.StatusCoverage;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/**
 * The report for people: what makes a pass mean less, what was found, a table of operation by
 * check, and the verdict.
 */
public final class ConsoleReporter implements Reporter {
  private static final int GAP = 2;

  private final Ansi ansi;

  public ConsoleReporter(Ansi ansi) {
    this.ansi = ansi;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (String caution : report.cautions()) {
      out.write(ansi.string("@|bold,yellow CAUTION|@  ") + caution + "\n\n");
    }
    for (FindingGroup group : report.groups()) {
      out.write(text(group) + "\n");
    }
    out.write(report.count(Severity.INFORMATION) > 0 ? "\n" : "");
    out.write(table(report) + "\n");
    for (String note : report.notes()) {
      out.write(note + "\n");
    }
    for (String line : CaptureSection.lines(report)) {
      out.write(line + "\n");
    }
    out.write(verdict(report) + "\n");
    out.flush();
  }

  /** What nobody needs to act upon takes one line. */
  private String text(FindingGroup group) {
    return group.severity() == Severity.INFORMATION
        ? FindingText.inOneLine(group, this::styled)
        : FindingText.of(group, this::styled) + reproduction(group) + "\n";
  }

  private static String reproduction(FindingGroup group) {
    String command = group.samples().get(0).reproduction();
    return command.isEmpty() ? "" : "\n  Reproduce with: " + command;
  }

  private String styled(Severity severity) {
    String style =
        switch (severity) {
          case ERROR -> "bold,red";
          case WARNING -> "bold,yellow";
          case INFORMATION -> "bold";
        };
    return ansi.string("@|" + style + " " + severity + "|@");
  }

  private String table(Report report) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("operation", "answers", "statuses"));
    header.addAll(report.columns());
    header.add("coverage");
    rows.add(header);
    for (OperationResult operation : report.operations()) {
      rows.add(row(operation, report.columns()));
    }
    Column[] columns = new Column[header.size()];
    for (int i = 0; i < columns.length; i++) {
      int column = i;
      int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      columns[i] = new Column(width + GAP, 0, Column.Overflow.SPAN);
    }
    TextTable table = TextTable.forColumns(new ColorScheme.Builder(ansi).build(), columns);
    for (List<String> row : rows) {
      table.addRowValues(row.stream().map(this::styled).toArray(Text[]::new));
    }
    return table.toString();
  }

  /** Seen out of those that the contract names; beside them, how many others were seen. */
  private static String statuses(StatusCoverage statuses) {
    String seen = statuses.covered().size() + "/" + statuses.documented().size();
    return statuses.others().isEmpty() ? seen : seen + " +" + statuses.others().size();
  }

  private static List<String> row(OperationResult operation, List<String> columns) {
    List<String> row = new ArrayList<>();
    row.add(operation.operation());
    row.add(Long.toString(operation.answers().values().stream().mapToLong(Long::longValue).sum()));
    row.add(statuses(operation.statuses()));
    columns.forEach(column -> row.add(Summary.cell(operation, column)));
    row.add(operation.exercised() + "/" + operation.constraints());
    return row;
  }

  private Text styled(String cell) {
    if (cell.equals("ok")) {
      return ansi.text("@|green ok|@");
    }
    if (cell.endsWith(" error") || cell.endsWith(" errors")) {
      return ansi.text("@|red " + cell + "|@");
    }
    boolean warning = cell.endsWith(" warning") || cell.endsWith(" warnings");
    return ansi.text(warning ? "@|yellow " + cell + "|@" : cell);
  }

  private static String verdict(Report report) {
    Summary summary = new Summary(report);
    List<String> lines = new ArrayList<>(summary.focus());
    lines.addAll(summary.untested());
    lines.add(
        "%s against %s: %s; %s."
            .formatted(report.target(), report.contract(), summary.extent(), summary.counts()));
    return String.join("\n", lines);
  }
}
