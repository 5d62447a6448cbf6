package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.OutputFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.option.WholeFile;
import dev.cfbilling.conformance.cli.terminal.Terminal;
import dev.cfbilling.conformance.edition.EditionHistory;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.report.history.HistoryConsole;
import dev.cfbilling.conformance.report.history.HistoryHtml;
import dev.cfbilling.conformance.report.history.HistoryMarkdown;
import dev.cfbilling.conformance.report.history.HistoryReporter;
import dev.cfbilling.conformance.text.Prose;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** {@code conform spec history}: tells the history of the API. */
@Command(
    name = "history",
    header = "says what has changed from edition to edition",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Says of each edition what it changed for readers of the API, and of each operation,",
      "parameter and field what came, went or is different, and whom that breaks. It is found by",
      "comparison of each edition with the one before, as drift compares."
    })
final class SpecHistoryCommand extends Verb {

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description =
          "Writes the history to a file too. May be repeated. Formats: html, a page with a picture;"
              + " markdown.")
  private List<String> reports = new ArrayList<>();

  private record Output(HistoryReporter reporter, Path file) {}

  @Override
  int execute(CommandLine commandLine) throws UsageException {
    List<Output> outputs = new ArrayList<>();
    for (String report : reports) {
      outputs.add(output(report));
    }
    OutputFile.requireApart(outputs.stream().map(Output::file).toList());
    EditionHistory history = EditionHistory.of(ContractLoader.editions());
    for (Output output : outputs) {
      try {
        WholeFile.write(output.file(), out -> output.reporter().write(history, out));
      } catch (IOException unwritable) {
        throw new UsageException(
            "%s can't be written: %s.".formatted(output.file(), FileReason.of(unwritable)));
      }
    }
    try {
      new HistoryConsole(Ansi.AUTO, new Prose(Terminal.columns(Map.of())))
          .write(history, commandLine.getOut());
    } catch (IOException closed) {
      throw new UsageException("The history can't be printed: " + closed.getMessage() + ".");
    }
    return ExitCode.CONFORMS;
  }

  private static Output output(String formatAndFile) throws UsageException {
    String[] parts = formatAndFile.split("=", 2);
    if (parts.length < 2 || parts[1].isEmpty()) {
      throw new UsageException(
          "--report is \"%s\"; it is of the form FORMAT=FILE.".formatted(formatAndFile));
    }
    Path file = Path.of(parts[1]);
    OutputFile.requireWritable(file);
    return switch (parts[0]) {
      case "html" -> new Output(new HistoryHtml(), file);
      case "markdown" -> new Output(new HistoryMarkdown(), file);
      default ->
          throw new UsageException(
              "\"%s\" is no format of a history; there is only html and markdown."
                  .formatted(parts[0]));
    };
  }
}
