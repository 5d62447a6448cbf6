package dev.cfbilling.conformance.audit;

import dev.cfbilling.conformance.cli.ManualPage;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.ReportFile;
import dev.cfbilling.conformance.cli.terminal.Breakdown;
import dev.cfbilling.conformance.finding.Quote;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** The entry point of {@code scripts/audit}, and of {@code spark-submit}. */
public final class AuditMain {
  private AuditMain() {}

  /** Runs and exits with one of {@link ExitCode}. */
  public static void main(String[] arguments) {
    // Formats numbers the same on every machine, in other libraries too.
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = ExitCode.UNUSABLE;
    try {
      code = run(System.getenv(), InstantSource.system(), out, err, arguments);
    } catch (RuntimeException | Error broken) {
      err.println(Breakdown.sentence(broken));
    }
    if (out.checkError() && code == ExitCode.CONFORMS) {
      code = ExitCode.UNUSABLE;
    }
    System.exit(code);
  }

  static int run(
      Map<String, String> environment,
      InstantSource clock,
      PrintWriter out,
      PrintWriter err,
      String... arguments) {
    System.setProperty("conform.program", "scripts/audit");
    System.setProperty("FORMATS", String.join(", ", ReportFile.formats()));
    int code =
        ManualPage.layOut(new CommandLine(new AuditCommand(environment, clock)))
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(
                (wrong, given) -> {
                  err.println(Quote.sentence(String.valueOf(wrong.getMessage())));
                  return ExitCode.UNUSABLE;
                })
            .execute(arguments);
    out.flush();
    return code;
  }
}
