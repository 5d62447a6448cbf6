package dev.cfbilling.conformance.maven;

import dev.cfbilling.conformance.cli.ConformMain;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What a run of {@code conform} has come to.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it said beside that
 */
record Outcome(int code, List<String> out, List<String> err) {

  /** Runs it. */
  static Outcome of(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ConformMain.runWithin(
            new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    return new Outcome(code, lines(out), lines(err));
  }

  private static List<String> lines(StringWriter text) {
    return text.toString().stripTrailing().lines().toList();
  }

  /** Whether something departs, or nothing was tested. */
  boolean isFailure() {
    return code == 1 || code == 3;
  }

  boolean isSuccess() {
    return code == 0;
  }

  /**
   * Why it did not succeed, in a sentence or two.
   *
   * @param quiet whether what was found was left out
   */
  String reason(Input input, boolean quiet) {
    return err.isEmpty()
        ? "%s departs from the contract; %s."
            .formatted(
                input, quiet ? "without conform.quiet the log says how" : "what was found is above")
        : input + ": " + String.join(" ", err);
  }
}
