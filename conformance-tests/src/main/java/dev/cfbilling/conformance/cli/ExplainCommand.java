package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.check.Explanations;
import dev.cfbilling.conformance.finding.Provenance;
import dev.cfbilling.conformance.finding.Provenances;
import java.io.PrintWriter;
import java.util.List;
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
    PrintWriter out = commandLine.getOut();
    out.print(check + "\n" + text);
    out.println();
    out.println("Sources:");
    Provenances.of(check).forEach(source -> print(source, out));
    out.flush();
    return ExitCode.CONFORMS;
  }

  private static void print(Provenance source, PrintWriter out) {
    out.printf(
        "  %-11s  %s (%s)%s: %s%n",
        source.severity().wireName(),
        source.source(),
        source.strength().literal(),
        source.clause().isEmpty() ? "" : ", " + source.clause(),
        source.says());
    if (!source.when().isEmpty()) {
      out.printf("  %-11s  when %s%n", "", source.when());
    }
    if (!source.resources().equals(List.of("*"))) {
      out.printf("  %-11s  of %s%n", "", String.join(", ", source.resources()));
    }
  }
}
