package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.StatusCoverage;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.Prose;
import dev.cfbilling.conformance.text.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import picocli.CommandLine.Help.Ansi;

/**
 * A table of operations that fits the terminal.
 *
 * <p>Checks with findings have columns, the worst first; those that do not fit share one. A line
 * below the table names the checks without findings.
 */
final class ConsoleTable {
  private static final int GAP = 2;
  private static final String OTHERS = "others";

  private final Report report;
  private final Ansi ansi;
  private final int room;

  private record Column(String title, Function<OperationResult, String> cell) {
    int width(List<OperationResult> operations) {
      return Math.max(
          title.length(),
          operations.stream().mapToInt(row -> cell.apply(row).length()).max().orElse(0));
    }
  }

  ConsoleTable(Report report, ConsoleLayout layout) {
    this.report = report;
    this.ansi = layout.ansi();
    this.room = layout.tableColumns();
  }

  /** The table's lines, each with a line break. */
  String text() {
    List<String> telling =
        report.columns().stream()
            .filter(column -> errors(column) + warnings(column) > 0)
            .sorted(Comparator.comparingLong(this::errors).thenComparing(this::warnings).reversed())
            .toList();
    List<Column> columns = new ArrayList<>(base());
    columns.addAll(fitting(telling, room - width(columns) - GAP));
    List<Integer> widths = new ArrayList<>();
    columns.forEach(column -> widths.add(column.width(report.operations())));
    boolean apart = width(columns) > room;
    if (apart) {
      widths.set(0, columns.get(0).title().length());
    }
    StringBuilder text = new StringBuilder();
    row(text, columns.stream().map(Column::title).toList(), widths);
    for (OperationResult operation : report.operations()) {
      List<String> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(column.cell().apply(operation)));
      if (apart) {
        text.append(cells.set(0, "")).append('\n');
      }
      row(text, cells, widths);
    }
    List<String> silent =
        report.columns().stream().filter(column -> !telling.contains(column)).toList();
    if (!silent.isEmpty()) {
      String label = "no findings in  ";
      Prose prose = new Prose(OptionalInt.of(room));
      text.append('\n').append(prose.lines(label, label.length(), String.join(", ", silent)));
      text.append('\n');
    }
    return text.toString();
  }

  private static List<Column> base() {
    return List.of(
        new Column("operation", OperationResult::operation),
        new Column("answers", ConsoleTable::answers),
        new Column("statuses", operation -> statuses(operation.statuses())),
        new Column("coverage", operation -> operation.exercised() + "/" + operation.constraints()));
  }

  private List<Column> fitting(List<String> telling, int left) {
    List<Column> all = telling.stream().map(name -> column(name, List.of(name))).toList();
    if (width(all) <= left) {
      return all;
    }
    for (int shown = telling.size() - 1; shown > 0; shown--) {
      List<Column> some = new ArrayList<>(all.subList(0, shown));
      some.add(column(OTHERS, telling.subList(shown, telling.size())));
      if (width(some) <= left) {
        return some;
      }
    }
    return List.of(column("found", telling));
  }

  private static Column column(String title, List<String> checks) {
    return new Column(title, operation -> Summary.cell(operation, checks));
  }

  private long errors(String column) {
    return report.operations().stream()
        .mapToLong(operation -> operation.errors().getOrDefault(column, 0L))
        .sum();
  }

  private long warnings(String column) {
    return report.operations().stream()
        .mapToLong(operation -> operation.warnings().getOrDefault(column, 0L))
        .sum();
  }

  private int width(List<Column> columns) {
    return columns.stream().mapToInt(column -> column.width(report.operations()) + GAP).sum() - GAP;
  }

  private void row(StringBuilder text, List<String> cells, List<Integer> widths) {
    int pending = 0;
    for (int i = 0; i < cells.size(); i++) {
      text.append(" ".repeat(pending)).append(styled(cells.get(i)));
      pending = widths.get(i) + GAP - cells.get(i).length();
    }
    text.append('\n');
  }

  private static String answers(OperationResult operation) {
    return Sentences.number(operation.answers().values().stream().mapToLong(Long::longValue).sum());
  }

  /** Documented statuses seen, out of all documented; then the number of undocumented ones. */
  private static String statuses(StatusCoverage statuses) {
    String seen = statuses.covered().size() + "/" + statuses.documented().size();
    return statuses.others().isEmpty() ? seen : seen + " +" + statuses.others().size();
  }

  private String styled(String cell) {
    if (cell.equals("ok")) {
      return ansi.string("@|green ok|@");
    }
    if (cell.endsWith(" error") || cell.endsWith(" errors")) {
      return ansi.string("@|red " + cell + "|@");
    }
    boolean warning = cell.endsWith(" warning") || cell.endsWith(" warnings");
    return warning ? ansi.string("@|yellow " + cell + "|@") : cell;
  }
}
