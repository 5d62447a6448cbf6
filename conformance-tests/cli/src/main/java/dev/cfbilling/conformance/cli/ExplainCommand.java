package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.check.CheckIds;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Provenance;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.conformance.swagger.SpecFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conform explain CHECK}: explains what a check asks, and why. */
@Command(
    name = "explain",
    header = "says what a check asks, and why",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Says what a check asks, why, and what a finding of it looks like.")
final class ExplainCommand extends Verb {

  @Parameters(paramLabel = "CHECK", description = "Its id; the verb list has them.")
  private String check = "";

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "The contract whose checks they are (default: the one shipped within).")
  private @Nullable Path contractFile;

  private final List<Explanation> more;

  /**
   * Makes it.
   *
   * @param more checks that no contract has: those of this program alone
   */
  ExplainCommand(List<Explanation> more) {
    this.more = more;
  }

  @Override
  int execute(CommandLine commandLine) throws UsageException, ContractException {
    Contract contract =
        contractFile == null ? ContractLoader.bundled() : SpecFile.load(contractFile);
    CheckIds known = Explanations.of(contract).and(more);
    Explanation explanation =
        known
            .explanation(check)
            .orElseThrow(
                () ->
                    new UsageException(
                        "%s, and %s list has them all."
                            .formatted(
                                known.refusal(check), commandLine.getCommandSpec().root().name())));
    PrintWriter out = commandLine.getOut();
    out.print(check + "\n" + explanation.text());
    out.println();
    out.println("Sources:");
    explanation.sources().forEach(source -> print(source, out));
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
    source.until().ifPresent(day -> out.printf("  %-11s  before %s%n", "", day));
    if (!source.resources().equals(List.of("*"))) {
      out.printf("  %-11s  of %s%n", "", String.join(", ", source.resources()));
    }
  }
}
