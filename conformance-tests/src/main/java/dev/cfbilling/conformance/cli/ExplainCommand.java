package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.check.Explanations;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code conform explain CHECK}: what a check asks, and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Says what a check asks, why, and what a finding of it looks like.")
final class ExplainCommand extends Verb {

  @Parameters(paramLabel = "CHECK", description = "Its id; conform list has them.")
  private String check = "";

  @Override
  int execute(CommandLine commandLine) throws UsageException {
    String text =
        Explanations.of(check)
            .orElseThrow(
                () ->
                    new UsageException(
                        "\"%s\" is no check; conform list has them.".formatted(check)));
    commandLine.getOut().print(check + "\n" + text);
    commandLine.getOut().flush();
    return ExitCode.CONFORMS;
  }
}
