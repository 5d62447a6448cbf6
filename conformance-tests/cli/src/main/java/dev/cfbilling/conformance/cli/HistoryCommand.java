package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.OutputFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.option.WholeFile;
import dev.cfbilling.conformance.cli.terminal.Terminal;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.history.RunHistory;
import dev.cfbilling.conformance.history.RunHistoryException;
import dev.cfbilling.conformance.history.RunHistoryFolder;
import dev.cfbilling.conformance.report.runs.RunHistoryConsole;
import dev.cfbilling.conformance.report.runs.RunHistoryHtml;
import dev.cfbilling.conformance.text.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conform history FOLDER}: shows what runs have found over time. */
@Command(
    name = "history",
    header = "shows what runs have found over time",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Shows the runs that conform --history FOLDER has added to a folder: how each operation",
      "ended day by day, what changed and when, and since when the last run's findings are there."
    },
    footer = {
      "  conform history runs --report html=runs.html",
      "      shows them, and leaves a page for the morning."
    })
final class HistoryCommand extends Verb {
  private static final String HTML = "html=";

  @Parameters(paramLabel = "FOLDER", description = "What --history has named.")
  private Path folder = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "html=FILE",
      description = "Writes a page too: a heat map of operations and days, and a timeline.")
  private @Nullable String report;

  @Override
  int execute(CommandLine commandLine) throws UsageException {
    RunHistory history = history();
    if (report != null) {
      write(history, page(report));
    }
    try {
      new RunHistoryConsole(Ansi.AUTO, new Prose(Terminal.columns(Map.of())))
          .write(history, commandLine.getOut());
    } catch (IOException closed) {
      throw new UsageException("The history can't be printed: " + closed.getMessage() + ".");
    }
    return ExitCode.CONFORMS;
  }

  private RunHistory history() throws UsageException {
    if (!Files.exists(folder)) {
      throw new UsageException(
          "There is no folder %s; conform --history %s makes it.".formatted(folder, folder));
    }
    try {
      return new RunHistoryFolder(folder).read();
    } catch (RunHistoryException unreadable) {
      throw new UsageException(String.valueOf(unreadable.getMessage()));
    }
  }

  private Path page(String formatAndFile) throws UsageException {
    if (!formatAndFile.startsWith(HTML) || formatAndFile.length() == HTML.length()) {
      throw new UsageException("--report is \"%s\"; it is html=FILE.".formatted(formatAndFile));
    }
    Path file = Path.of(formatAndFile.substring(HTML.length()));
    OutputFile.requireWritable(file);
    OutputFile.keepOutOf(folder, file);
    return file;
  }

  private static void write(RunHistory history, Path file) throws UsageException {
    try {
      WholeFile.write(file, out -> new RunHistoryHtml().write(history, out));
    } catch (IOException unwritable) {
      throw new UsageException(
          "%s can't be written: %s.".formatted(file, FileReason.of(unwritable)));
    }
  }
}
