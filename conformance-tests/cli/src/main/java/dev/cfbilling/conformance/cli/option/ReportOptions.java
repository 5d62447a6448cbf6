package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.report.ConsoleLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Options of what is reported of a run, and where. */
public final class ReportOptions {
  private static final int PRINTED = 10;
  private static final int HELD = 100;

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description =
          "How many groups of findings are printed (default: 10), and how many findings of each"
              + " a report holds (default: 100); all are counted.")
  private @Nullable Integer maxFindings;

  @Option(names = "--quiet", description = "Prints cautions and the verdict, and nothing else.")
  private boolean quiet;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description = "Writes the report to a file too. May be repeated. Formats: ${FORMATS}.")
  private List<String> reports = new ArrayList<>();

  /**
   * The files to write, each of which can be written.
   *
   * @param contractFile the checked contract; null for the bundled one
   */
  public List<ReportFile> files(@Nullable Path contractFile, ReportFile.Supplement more)
      throws UsageException {
    if (maxFindings != null && maxFindings < 1) {
      throw new UsageException("--max-findings is %s; it goes from 1.".formatted(maxFindings));
    }
    List<ReportFile> files = new ArrayList<>();
    for (String report : reports) {
      files.add(ReportFile.parse(report, contractFile, more));
    }
    OutputFile.requireApart(files.stream().map(ReportFile::file).toList());
    return files;
  }

  /** How many findings of each group a report holds. */
  public int held() {
    return maxFindings == null ? HELD : maxFindings;
  }

  /** How a report is printed that these files have too. */
  public ConsoleLayout layout(Ansi ansi, OptionalInt columns, List<ReportFile> files) {
    return new ConsoleLayout(
        ansi,
        columns,
        maxFindings == null ? PRINTED : maxFindings,
        quiet,
        files.stream().map(file -> file.file().toString()).toList());
  }
}
