package dev.cfbilling.conformance.audit;

import dev.cfbilling.conformance.audit.rule.FleetRules;
import dev.cfbilling.conformance.cli.ConformMain;
import dev.cfbilling.conformance.cli.ManualPage;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.ReportFile;
import dev.cfbilling.conformance.cli.terminal.EntryPoint;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The entry point of {@code scripts/audit}, and of {@code spark-submit}. */
public final class AuditMain {
  private AuditMain() {}

  /** Runs and exits with one of {@link ExitCode}. */
  public static void main(String[] arguments) {
    EntryPoint.exitAfter(
        (out, err) -> run(System.getenv(), InstantSource.system(), out, err, arguments));
  }

  static int run(
      Map<String, String> environment,
      InstantSource clock,
      PrintWriter out,
      PrintWriter err,
      String... arguments) {
    System.setProperty("conform.program", "scripts/audit");
    System.setProperty("FORMATS", String.join(", ", ReportFile.formats()));
    return EntryPoint.runMasked(
        Stream.concat(
                EntryPoint.secrets(environment, arguments).stream(),
                SparkSecrets.in(arguments).stream())
            .toList(),
        out,
        err,
        (shown, told) ->
            ManualPage.layOut(named(environment, clock, arguments))
                .setOut(shown)
                .setErr(told)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> EntryPoint.refuse(wrong))
                .execute(arguments));
  }

  /** What the arguments name; picocli would ask for the paths of an audit with any verb. */
  private static CommandLine named(
      Map<String, String> environment, InstantSource clock, String... arguments) {
    CommandLine aboutChecks = ConformMain.aboutChecks("audit", FleetRules.all());
    return arguments.length > 0 && aboutChecks.getSubcommands().containsKey(arguments[0])
        ? aboutChecks
        : new CommandLine(new AuditCommand(environment, clock));
  }
}
