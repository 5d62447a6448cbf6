package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.check.Engine;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.finding.Explanation;
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

/** {@code conform list}: lists operations and checks. */
@Command(
    name = "list",
    header = "lists the contract's operations and the checks",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lists the operations of the contract and the checks.")
final class ListCommand extends Verb {
  @Option(
      names = "--engine",
      description = "Lists who checks which schemas: ours, compiled, or networknt.")
  private boolean engine;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description =
          "The contract whose operations and checks to list (default: the one shipped within).")
  private @Nullable Path contractFile;

  private final List<Explanation> more;

  /**
   * Makes it.
   *
   * @param more checks that no contract has: those of this program alone
   */
  ListCommand(List<Explanation> more) {
    this.more = more;
  }

  @Override
  int execute(CommandLine commandLine) throws ContractException {
    Contract contract =
        contractFile == null ? ContractLoader.bundled() : SpecFile.load(contractFile);
    PrintWriter out = commandLine.getOut();
    if (engine) {
      list(Engine.of(contract), out);
      return ExitCode.CONFORMS;
    }
    out.println("Operations");
    for (Operation operation : contract.operations()) {
      out.printf(
          "  %-30s %s %s (%s)%n",
          operation.id(), operation.method(), operation.path(), operation.stability());
    }
    out.println();
    out.println("Checks");
    for (Explanation check : Explanations.of(contract).and(more).explanations()) {
      out.printf("  %-30s %s%n", check.id(), check.question());
    }
    out.flush();
    return ExitCode.CONFORMS;
  }

  static void list(Engine engine, PrintWriter out) {
    out.printf("Compiled           the schemas of %s bodies%n", engine.compiled());
    if (engine.foreign().isEmpty()) {
      out.println("Left to networknt  nothing: every keyword is compiled");
    }
    engine
        .foreign()
        .forEach(
            (place, keywords) ->
                out.printf("Left to networknt  %s, for %s%n", place, String.join(", ", keywords)));
    out.flush();
  }
}
