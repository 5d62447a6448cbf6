package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.terminal.Terminal;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.report.history.HistoryText;
import dev.cfbilling.conformance.text.Prose;
import dev.cfbilling.reader.Edition;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code conform spec list}: lists the editions of the contract. */
@Command(
    name = "list",
    header = "lists the editions of the contract",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Lists the editions of the contract: the first day, names, and what changed for readers of",
      "the API. Of a day after a \"~\" no source is sure."
    })
final class SpecListCommand extends Verb {

  @Override
  int execute(CommandLine commandLine) {
    PrintWriter out = commandLine.getOut();
    Prose prose = new Prose(Terminal.columns(Map.of()));
    for (Edition edition : ContractLoader.editions().all()) {
      out.print(HistoryText.title(edition) + "\n");
      out.print(prose.lines("  ", 2, edition.change()) + "\n");
    }
    out.flush();
    return ExitCode.CONFORMS;
  }
}
