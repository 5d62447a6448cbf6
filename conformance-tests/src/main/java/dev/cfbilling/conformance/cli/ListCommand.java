package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.check.Explanations;
import dev.cfbilling.conformance.contract.ContractLoader;
import dev.cfbilling.conformance.contract.Operation;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code conform list}: what there is to check. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lists the operations of the contract and the checks.")
final class ListCommand extends Verb {

  @Override
  int execute(CommandLine commandLine) {
    PrintWriter out = commandLine.getOut();
    out.println("Operations");
    for (Operation operation : ContractLoader.bundled().operations()) {
      out.printf(
          "  %-30s %s %s (%s)%n",
          operation.id(), operation.method(), operation.path(), operation.stability());
    }
    out.println();
    out.println("Checks");
    for (String id : Explanations.ids()) {
      out.printf("  %-30s %s%n", id, Explanations.question(id));
    }
    out.flush();
    return ExitCode.CONFORMS;
  }
}
