package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.CommandText;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.origin.ReportOrigin;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.run.Reproduction;
import dev.cfbilling.conformance.target.Target;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine;

/**
 * In what circumstances a run is made, as far as a report tells them.
 *
 * @param columns of the terminal that the report is printed to; empty when it is none
 */
record Circumstances(RunOrigin origin, Reproduction reproduction, OptionalInt columns) {
  /** What a command that shows one finding again need not have. */
  private static final Set<String> NOT_TO_REPEAT =
      Set.of("--report", "--check", "--skip-check", "--max-findings", "--quiet", "--fail-on");

  /**
   * What is outside of the program.
   *
   * @param clock says when a run starts
   */
  record Surroundings(Map<String, String> environment, InstantSource clock) {}

  static Circumstances of(
      Surroundings surroundings,
      CommandLine commandLine,
      Target target,
      Map<String, String> mock,
      Reproduction reproduction) {
    ReportOrigin origin = origin(surroundings, text(commandLine, target));
    return new Circumstances(
        new RunOrigin(origin, target.kind(), mock),
        reproduction,
        Terminal.columns(surroundings.environment()));
  }

  /** The origin of a report that is being made. */
  static ReportOrigin origin(Surroundings surroundings, CommandText command) {
    return new ReportOrigin(
        surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS),
        Version.tool(),
        command.whole());
  }

  /** The command that checks the same file, fit to have one check put behind it. */
  static String again(CommandLine commandLine, Target target) {
    return text(commandLine, target).without(NOT_TO_REPEAT);
  }

  private static CommandText text(CommandLine commandLine, Target target) {
    return new CommandText(commandLine.getParseResult(), Redactor.current().with(target.secrets()));
  }
}
