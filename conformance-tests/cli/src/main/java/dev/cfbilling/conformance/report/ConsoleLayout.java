package dev.cfbilling.conformance.report;

import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Help.Ansi;

/**
 * The layout of a report on a console.
 *
 * @param columns the terminal's width; empty without a terminal, and then lines are not wrapped
 * @param maxCauses the number of causes to print
 * @param quiet whether to print only the verdict
 * @param files the files with the whole report
 */
public record ConsoleLayout(
    Ansi ansi, OptionalInt columns, int maxCauses, boolean quiet, List<String> files) {
  /** The width of a table without a terminal. */
  private static final int USUAL_COLUMNS = 80;

  /** The layout without a terminal. */
  public static final ConsoleLayout PLAIN =
      new ConsoleLayout(Ansi.OFF, OptionalInt.empty(), 10, false, List.of());

  int tableColumns() {
    return columns.orElse(USUAL_COLUMNS);
  }
}
