package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.selftest.Matrix;
import dev.cfbilling.conformance.selftest.Matrix.Cell;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Prints what the self-test came to: kind of fault by operation, found out of all. */
final class SelfTestTable {
  private static final int KIND_WIDTH = 20;

  private SelfTestTable() {}

  /** The result is the exit code: whether everything was found and nothing else. */
  static int print(Matrix matrix, PrintWriter out) {
    out.println("Faults found, out of those made, by kind and operation:");
    out.println();
    out.print(table(matrix));
    out.println();
    matrix.misses().forEach(miss -> out.println("MISSED  " + miss));
    Cell faults = matrix.faults();
    Cell neighbours = matrix.neighbours();
    out.printf(
        "%,d of %,d faults found by exactly the check and at exactly the place expected;"
            + " %,d false alarms in %,d exchanges without a fault.%n",
        faults.killed(),
        faults.total(),
        neighbours.total() - neighbours.killed(),
        neighbours.total());
    out.flush();
    return matrix.misses().isEmpty() ? ExitCode.CONFORMS : ExitCode.DEPARTS;
  }

  private static String table(Matrix matrix) {
    List<String> operations = matrix.operations();
    Column[] columns = new Column[operations.size() + 1];
    columns[0] = new Column(KIND_WIDTH, 0, Column.Overflow.SPAN);
    for (int i = 0; i < operations.size(); i++) {
      columns[i + 1] = new Column(operations.get(i).length() + 2, 0, Column.Overflow.SPAN);
    }
    TextTable table = TextTable.forColumns(new ColorScheme.Builder(Ansi.AUTO).build(), columns);
    List<String> header = new ArrayList<>(List.of("fault"));
    header.addAll(operations);
    table.addRowValues(header.stream().map(Ansi.AUTO::text).toArray(Text[]::new));
    for (String kind : matrix.kinds()) {
      List<String> row = new ArrayList<>(List.of(kind));
      operations.forEach(operation -> row.add(styled(matrix.cell(kind, operation))));
      table.addRowValues(row.stream().map(Ansi.AUTO::text).toArray(Text[]::new));
    }
    return table.toString();
  }

  private static String styled(Cell cell) {
    if (cell.total() == 0) {
      return "-";
    }
    String style = cell.killed() == cell.total() ? "green" : "red";
    return "@|%s %d/%d|@".formatted(style, cell.killed(), cell.total());
  }
}
