package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line's entry. */
public final class Main {
  private Main() {}

  /** Runs and exits with one of {@link ExitCode}. */
  public static void main(String[] arguments) {
    // Numbers look the same everywhere, in what other libraries format too.
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(System.getenv(), System.in, out, err, arguments);
    if (out.checkError() && code == ExitCode.CONFORMS) {
      code = ExitCode.UNUSABLE;
    }
    System.exit(code);
  }

  static int run(
      Map<String, String> environment,
      InputStream in,
      PrintWriter out,
      PrintWriter err,
      String... arguments) {
    Surroundings surroundings = new Surroundings(environment, InstantSource.system());
    return run(surroundings, in, out, err, arguments);
  }

  static int run(
      Surroundings surroundings,
      InputStream in,
      PrintWriter out,
      PrintWriter err,
      String... arguments) {
    System.setProperty("FORMATS", String.join(", ", ReportFile.formats()));
    CommandLine conform =
        new CommandLine(new CheckCommand(surroundings))
            .addSubcommand(new CommandLine(new CheckCommand(surroundings)).setCommandName("check"))
            .addSubcommand(new BodyCommand(surroundings, in))
            .addSubcommand(new DriftCommand(surroundings))
            .addSubcommand(new SpecDiffCommand(surroundings))
            .addSubcommand(new MockCommand())
            .addSubcommand(new ExplainCommand())
            .addSubcommand(new ListCommand())
            .addSubcommand(new GenerateCompletion());
    return ManualPage.layOut(conform)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAllowSubcommandsAsOptionParameters(true)
        .setParameterExceptionHandler(Main::explain)
        .execute(arguments);
  }

  private static int explain(ParameterException wrong, String[] arguments) {
    wrong.getCommandLine().getErr().println(WrongUsage.sentence(wrong));
    return wrong.getCommandLine().getCommand() instanceof Verb verb
        ? verb.unusable()
        : ExitCode.UNUSABLE;
  }
}
