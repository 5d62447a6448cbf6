package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.NetworkOptions;
import dev.cfbilling.conformance.cli.option.ReportFile;
import dev.cfbilling.conformance.cli.terminal.Breakdown;
import dev.cfbilling.conformance.cli.terminal.RedactingWriter;
import dev.cfbilling.conformance.cli.terminal.WrongUsage;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.run.Vocabulary;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The entry point of the command line. */
public final class ConformMain {
  /** The environment variables with credentials. */
  private static final List<String> CREDENTIALS =
      List.of("CLOUDFLARE_API_TOKEN", "CLOUDFLARE_API_KEY", "CLOUDFLARE_EMAIL");

  private ConformMain() {}

  /** Runs and exits with one of {@link ExitCode}. */
  public static void main(String[] arguments) {
    // Formats numbers the same on every machine, in other libraries too.
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = ExitCode.UNUSABLE;
    try {
      code = run(System.getenv(), System.in, out, err, arguments);
    } catch (RuntimeException | Error broken) {
      err.println(Breakdown.sentence(broken));
    }
    if (out.checkError() && code == ExitCode.CONFORMS) {
      code = ExitCode.UNUSABLE;
    }
    System.exit(code);
  }

  /** The whole command line with the texts of its help, for what is made from them. */
  public static CommandLine commandLine() {
    System.setProperty("FORMATS", String.join(", ", ReportFile.formats()));
    Surroundings nobody = new Surroundings(Map.of(), InstantSource.system());
    return ManualPage.layOut(new Verbs(nobody, InputStream.nullInputStream()).all());
  }

  /**
   * Runs within the process of another program: it doesn't exit, and shows nothing that is for a
   * terminal.
   *
   * @return one of {@link ExitCode}
   */
  public static int runWithin(PrintWriter out, PrintWriter err, String... arguments) {
    Surroundings surroundings = new Surroundings(System.getenv(), InstantSource.system(), Ansi.OFF);
    return run(surroundings, InputStream.nullInputStream(), out, err, arguments);
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
    Verbs verbs = new Verbs(surroundings, in);
    Redactor redactor = redactor(surroundings.environment(), arguments);
    PrintWriter shown = RedactingWriter.around(out, redactor);
    PrintWriter told = RedactingWriter.around(err, redactor);
    CommandLine conform =
        laidOut(verbs.named(arguments), shown, told, surroundings.ansi())
            .setParameterExceptionHandler(
                (wrong, given) ->
                    laidOut(verbs.all(), shown, told, surroundings.ansi())
                        .setParameterExceptionHandler(ConformMain::explain)
                        .execute(given));
    int code = redactor.during(() -> conform.execute(arguments));
    shown.flush();
    told.flush();
    return code;
  }

  private static CommandLine laidOut(
      CommandLine conform, PrintWriter out, PrintWriter err, Ansi ansi) {
    return ManualPage.layOut(conform)
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAllowSubcommandsAsOptionParameters(true);
  }

  /**
   * Redacts credentials. Words of the bundled contract stay readable even if a credential is one of
   * them.
   */
  private static Redactor redactor(Map<String, String> environment, String... arguments) {
    Stream<String> credentials =
        CREDENTIALS.stream().flatMap(name -> Stream.ofNullable(environment.get(name)));
    return Redactor.of(
            Stream.concat(credentials, NetworkOptions.secrets(environment, arguments).stream())
                .toList())
        .sparing(() -> Vocabulary.of(ContractLoader.bundled()));
  }

  private static int explain(ParameterException wrong, String[] arguments) {
    wrong.getCommandLine().getErr().println(Quote.sentence(WrongUsage.sentence(wrong)));
    return wrong.getCommandLine().getCommand() instanceof Verb verb
        ? verb.unusable()
        : ExitCode.UNUSABLE;
  }
}
