package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.run.FindingAt;
import dev.cfbilling.conformance.run.FindingGroup;
import dev.cfbilling.conformance.run.OperationResult;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.run.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** The report for people: the findings, then a table of operation by check, then the verdict. */
public final class ConsoleReporter implements Reporter {
  private static final int GAP = 2;

  private final Ansi ansi;

  public ConsoleReporter(Ansi ansi) {
    this.ansi = ansi;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (FindingAt finding : report.findings()) {
      out.write(block(finding));
    }
    for (FindingGroup group : report.groups()) {
      if (group.found() > group.shown()) {
        out.write(notShown(group));
      }
    }
    out.write(table(report) + "\n" + verdict(report) + "\n");
    out.flush();
  }

  private String block(FindingAt at) {
    String style = at.finding().severity() == Severity.ERROR ? "red" : "yellow";
    String severity = ansi.string("@|bold," + style + " " + at.finding().severity() + "|@");
    return """
        %s  %s  %s  %d
          %s
          contract  %s
          exchange  #%d  %s

        """
        .formatted(
            severity,
            at.finding().check(),
            at.operation(),
            at.status(),
            at.finding().message(),
            at.finding().contract(),
            at.exchange(),
            at.request());
  }

  private static String notShown(FindingGroup group) {
    return "…and %,d more of %s in %s, against %s\n\n"
        .formatted(
            group.found() - group.shown(), group.check(), group.operation(), group.contract());
  }

  private String table(Report report) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("operation", "answers"));
    report.columns().forEach(column -> header.add(column.substring(column.indexOf('.') + 1)));
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

  private static List<String> row(OperationResult operation, List<String> columns) {
    List<String> row = new ArrayList<>();
    row.add(operation.operation());
    row.add(Long.toString(operation.statuses().values().stream().mapToLong(Long::longValue).sum()));
    columns.forEach(column -> row.add(cell(operation, column)));
    return row;
  }

  private static String cell(OperationResult operation, String column) {
    if (operation.verdict() == Verdict.UNTESTED) {
      return "untested";
    }
    long errors = operation.errors().getOrDefault(column, 0L);
    long warnings = operation.warnings().getOrDefault(column, 0L);
    if (errors > 0) {
      return errors + (errors == 1 ? " error" : " errors");
    }
    return warnings > 0 ? warnings + (warnings == 1 ? " warning" : " warnings") : "ok";
  }

  private Text styled(String cell) {
    if (cell.equals("ok")) {
      return ansi.text("@|green ok|@");
    }
    if (cell.equals("untested") || cell.endsWith("warning") || cell.endsWith("warnings")) {
      return ansi.text("@|yellow " + cell + "|@");
    }
    return cell.endsWith("error") || cell.endsWith("errors")
        ? ansi.text("@|red " + cell + "|@")
        : ansi.text(cell);
  }

  private String verdict(Report report) {
    long untested =
        report.operations().stream().filter(op -> op.verdict() == Verdict.UNTESTED).count();
    long unknown = report.exchanges().size() - report.judged();
    return "%s against %s: %,d of %,d operations reached in %,d exchanges%s; %,d errors, %,d warnings."
        .formatted(
            report.target(),
            report.contract(),
            report.operations().size() - untested,
            report.operations().size(),
            report.judged(),
            unknown == 0 ? "" : " (%,d others are no calls of it)".formatted(unknown),
            report.errors(),
            report.warnings());
  }
}
