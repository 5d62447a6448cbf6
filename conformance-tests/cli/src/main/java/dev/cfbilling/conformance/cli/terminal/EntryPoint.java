package dev.cfbilling.conformance.cli.terminal;

import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.NetworkOptions;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.run.Vocabulary;
import dev.cfbilling.conformance.target.LiveTarget;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;

/** What every command line of ours does at its beginning and its end. */
public final class EntryPoint {
  private EntryPoint() {}

  /** What a program does; it returns one of {@link ExitCode}. */
  public interface Work {
    int run(PrintWriter out, PrintWriter err);
  }

  /** Runs with the streams of this process, and exits with the code. */
  public static void exitAfter(Work work) {
    // Formats numbers the same on every machine, in other libraries too; and with that of the US,
    // Java needs none of its data about locales.
    Locale.setDefault(Locale.US);
    StandardOutput standard = new StandardOutput();
    PrintWriter out = new PrintWriter(standard, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = ExitCode.UNUSABLE;
    try {
      code = work.run(out, err);
    } catch (RuntimeException | Error broken) {
      err.println(Breakdown.sentence(broken));
    }
    if (out.checkError() && code == ExitCode.CONFORMS) {
      code = ExitCode.UNUSABLE;
      standard
          .refusal()
          .ifPresent(why -> err.println("Standard output takes no more: %s.".formatted(why)));
    }
    System.exit(code);
  }

  /** The credentials of the environment and the arguments. */
  public static List<String> secrets(Map<String, String> environment, String... arguments) {
    return Stream.concat(
            LiveTarget.credentials(environment).stream(),
            NetworkOptions.secrets(environment, arguments).stream())
        .toList();
  }

  /**
   * Runs, and masks secrets in all that is printed. Words of the bundled contract stay readable
   * even if a secret is one of them.
   */
  public static int runMasked(
      Collection<String> secrets, PrintWriter out, PrintWriter err, Work work) {
    Redactor redactor = Redactor.of(secrets).sparing(() -> Vocabulary.of(ContractLoader.bundled()));
    PrintWriter shown = RedactingWriter.around(out, redactor);
    PrintWriter told = RedactingWriter.around(err, redactor);
    int code = redactor.during(() -> work.run(shown, told));
    shown.flush();
    told.flush();
    return code;
  }

  /** Says in a sentence what is wrong with the arguments. */
  public static int refuse(ParameterException wrong) {
    wrong.getCommandLine().getErr().println(Quote.sentence(WrongUsage.sentence(wrong)));
    return ExitCode.UNUSABLE;
  }
}
