package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.CommandText;
import dev.cfbilling.conformance.cli.terminal.Terminal;
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
import picocli.CommandLine.Help.Ansi;

/**
 * How a run was started: its origin, and how to reproduce its findings.
 *
 * @param columns the terminal's width; empty without a terminal
 */
record Circumstances(RunOrigin origin, Reproduction reproduction, OptionalInt columns) {
  /** The options that a command to reproduce one finding leaves out. */
  private static final Set<String> NOT_TO_REPEAT =
      Set.of(
          "--report",
          "--check",
          "--skip-check",
          "--max-findings",
          "--quiet",
          "--fail-on",
          "--baseline",
          "--update-baseline",
          "--history");

  /**
   * The program's environment.
   *
   * @param clock tells when a run starts
   * @param ansi whether people look at the output in a terminal
   */
  record Surroundings(Map<String, String> environment, InstantSource clock, Ansi ansi) {

    Surroundings(Map<String, String> environment, InstantSource clock) {
      this(environment, clock, Ansi.AUTO);
    }

    /** The terminal's width; empty without a terminal. */
    OptionalInt columns() {
      return ansi == Ansi.OFF ? OptionalInt.empty() : Terminal.columns(environment);
    }
  }

  static Circumstances of(
      Surroundings surroundings,
      CommandLine commandLine,
      Target target,
      Map<String, String> mock,
      Reproduction reproduction) {
    ReportOrigin origin = origin(surroundings, text(commandLine, target));
    return new Circumstances(
        new RunOrigin(origin, target.kind(), mock), reproduction, surroundings.columns());
  }

  /** The origin of a report that is made now. */
  static ReportOrigin origin(Surroundings surroundings, CommandText command) {
    return new ReportOrigin(
        surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS),
        Version.tool(),
        command.whole());
  }

  /** A command that checks the same file again, to which a {@code --check} can be added. */
  static String again(CommandLine commandLine, Target target) {
    return text(commandLine, target).without(NOT_TO_REPEAT);
  }

  private static CommandText text(CommandLine commandLine, Target target) {
    return new CommandText(commandLine.getParseResult(), Redactor.current().with(target.secrets()));
  }
}
