package dev.cfbilling.conformance.report;

import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Help.Ansi;

/**
 * How a report is to look on a console.
 *
 * @param columns how wide the terminal is; empty when it is none, and sentences go on one line
 * @param maxCauses how many causes are told
 * @param quiet whether only the verdict is told
 * @param files that hold the whole report
 */
public record ConsoleLayout(
    Ansi ansi, OptionalInt columns, int maxCauses, boolean quiet, List<String> files) {
  /** How wide a table is that is for no terminal. */
  private static final int USUAL_COLUMNS = 80;

  /** For no terminal. */
  public static final ConsoleLayout PLAIN =
      new ConsoleLayout(Ansi.OFF, OptionalInt.empty(), 10, false, List.of());

  int tableColumns() {
    return columns.orElse(USUAL_COLUMNS);
  }
}
