package dev.cfbilling.conformance.cli.terminal;

import java.io.Console;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The terminal of standard output. */
public final class Terminal {
  private static final int LEAST = 40;
  private static final int MOST = 500;

  private Terminal() {}

  /** The terminal's width; empty without a terminal. */
  public static OptionalInt columns(Map<String, String> environment) {
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

  /** Since JDK 22 a console may exist without a terminal; its method {@code isTerminal} tells. */
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
