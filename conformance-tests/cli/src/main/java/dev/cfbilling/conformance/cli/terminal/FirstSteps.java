package dev.cfbilling.conformance.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** What {@code conform} is about to do when nothing is asked of it, and what else it can do. */
public final class FirstSteps {
  private static final List<String> LINES =
      List.of(
          "Checks a mock of the API in this process: nothing leaves this machine.",
          "  conform --capture traffic.har  checks what a browser or a proxy has recorded",
          "  conform --target live          asks the API, and only reads; --plan has the calls",
          "  conform explain CHECK          says what a check is about; conform list has them",
          "  conform --help                 has the verbs; conform check does this in silence");

  private FirstSteps() {}

  /** Prints them where somebody types; a script has no use for them. */
  public static void print(Map<String, String> environment, PrintWriter err) {
    if (Terminal.columns(environment).isPresent()) {
      LINES.forEach(err::println);
      err.println();
    }
  }
}
