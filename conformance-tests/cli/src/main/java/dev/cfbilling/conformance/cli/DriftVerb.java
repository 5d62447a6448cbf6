package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import dev.cfbilling.conformance.cli.option.CommandText;
import dev.cfbilling.conformance.cli.option.DriftExit;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.origin.ReportOrigin;
import java.util.Map;
import picocli.CommandLine;

/** A verb that compares two documents; its exit code depends on the differences. */
abstract sealed class DriftVerb extends Verb permits DriftCommand, SpecDiffCommand {
  private final Surroundings surroundings;

  DriftVerb(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  final Map<String, String> environment() {
    return surroundings.environment();
  }

  /** The origin of the report that is made now. */
  final ReportOrigin origin(CommandLine commandLine) {
    return Circumstances.origin(
        surroundings, new CommandText(commandLine.getParseResult(), Redactor.current()));
  }

  @Override
  final int unusable() {
    return DriftExit.UNUSABLE;
  }

  @Override
  final Map<String, String> exitCodes() {
    return DriftExit.descriptions();
  }
}
