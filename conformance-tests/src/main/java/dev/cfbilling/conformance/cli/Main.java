package dev.cfbilling.conformance.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line's entry. */
public final class Main {
  private Main() {}

  /** Runs and exits with one of {@link ExitCode}. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(new CheckCommand(System.getenv()), out, err, arguments));
  }

  static int run(CheckCommand command, PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(command)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::explain)
        .execute(arguments);
  }

  private static int explain(ParameterException wrong, String[] arguments) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println(String.valueOf(wrong.getMessage()).lines().findFirst().orElse("Wrong usage."));
    err.println("Run conform --help for what there is.");
    return ExitCode.UNUSABLE;
  }
}
