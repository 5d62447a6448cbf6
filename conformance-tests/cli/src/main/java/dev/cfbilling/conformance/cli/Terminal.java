package dev.cfbilling.conformance.cli;

import java.io.Console;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What standard output goes to. */
final class Terminal {
  private static final int LEAST = 40;
  private static final int MOST = 500;

  private Terminal() {}

  /** How wide it is; empty when it is no terminal. */
  static OptionalInt columns(Map<String, String> environment) {
    if (!isTerminal()) {
      return OptionalInt.empty();
    }
    String stated = environment.getOrDefault("COLUMNS", "");
    int columns =
        stated.matches("[0-9]{1,4}")
            ? Integer.parseInt(stated)
            : new UsageMessageSpec().autoWidth(true).width();
    return OptionalInt.of(Math.max(LEAST, Math.min(MOST, columns)));
  }

  /** From JDK 22 there is a console without a terminal, too; it says so itself. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderThan22) {
      return true;
    }
  }
}
