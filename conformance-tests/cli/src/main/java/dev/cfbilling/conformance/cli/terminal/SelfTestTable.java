package dev.cfbilling.conformance.cli.terminal;

import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.selftest.Matrix;
import dev.cfbilling.conformance.selftest.Matrix.Cell;
import dev.cfbilling.conformance.text.Prose;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Prints the result of the self-test, by operation. */
public final class SelfTestTable {
  private static final int GAP = 2;
  private static final int COUNT_WIDTH = 14;
  private static final int MOST_COLUMNS = 80;

  private SelfTestTable() {}

  /**
   * Prints the result, and returns the exit code: success if all faults, and nothing else, were
   * found.
   */
  public static int print(Matrix matrix, PrintWriter out) {
    out.println("Faults found, and exchanges without a fault left alone, out of those made:");
    out.println();
    out.print(table(matrix));
    out.println();
    matrix.misses().forEach(miss -> out.println("MISSED  " + miss));
    Cell faults = matrix.faults();
    Cell neighbours = matrix.neighbours();
    out.printf(
        "%s of %s faults found by exactly the check and at exactly the place expected;"
            + " %s false alarms in %s exchanges without a fault, under all rules.%n",
        Sentences.number(faults.asExpected()),
        Sentences.number(faults.total()),
        Sentences.number(neighbours.total() - neighbours.asExpected()),
        Sentences.number(neighbours.total()));
    out.flush();
    return matrix.misses().isEmpty() ? ExitCode.CONFORMS : ExitCode.DEPARTS;
  }

  private static String table(Matrix matrix) {
    int names = matrix.operations().stream().mapToInt(String::length).max().orElse(0);
    TextTable table =
        TextTable.forColumns(
            colours(),
            new Column(names + GAP, 0, Column.Overflow.SPAN),
            new Column(COUNT_WIDTH, 0, Column.Overflow.SPAN),
            new Column(COUNT_WIDTH, 0, Column.Overflow.SPAN));
    addRow(table, "operation", "faults found", "left alone");
    for (String operation : matrix.operations()) {
      Map<Boolean, List<String>> kinds =
          matrix.kinds().stream().collect(Collectors.partitioningBy(Matrix::isWithoutFault));
      addRow(
          table,
          operation,
          styled(sum(matrix, kinds.getOrDefault(false, List.of()), operation)),
          styled(sum(matrix, kinds.getOrDefault(true, List.of()), operation)));
    }
    String kinds = "Kinds of faults: " + String.join(", ", faults(matrix)) + ".";
    return table + "\n" + new Prose(OptionalInt.of(MOST_COLUMNS)).lines("", 0, kinds) + "\n";
  }

  private static List<String> faults(Matrix matrix) {
    return matrix.kinds().stream().filter(kind -> !Matrix.isWithoutFault(kind)).toList();
  }

  private static void addRow(TextTable table, String... cells) {
    table.addRowValues(Stream.of(cells).map(Ansi.AUTO::text).toArray(Text[]::new));
  }

  private static ColorScheme colours() {
    return new ColorScheme.Builder(Ansi.AUTO).build();
  }

  private static Cell sum(Matrix matrix, List<String> kinds, String operation) {
    int asExpected = 0;
    int total = 0;
    for (String kind : kinds) {
      Cell cell = matrix.cell(kind, operation);
      asExpected += cell.asExpected();
      total += cell.total();
    }
    return new Cell(asExpected, total);
  }

  private static String styled(Cell cell) {
    String style = cell.asExpected() == cell.total() ? "green" : "red";
    return "@|%s %s/%s|@"
        .formatted(style, Sentences.number(cell.asExpected()), Sentences.number(cell.total()));
  }
}
