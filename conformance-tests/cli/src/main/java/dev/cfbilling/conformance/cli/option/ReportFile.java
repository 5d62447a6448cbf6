package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.drift.patch.SourceFiles;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.conformance.report.ConsoleLayout;
import dev.cfbilling.conformance.report.ConsoleReporter;
import dev.cfbilling.conformance.report.GithubReporter;
import dev.cfbilling.conformance.report.HtmlReporter;
import dev.cfbilling.conformance.report.JsonReporter;
import dev.cfbilling.conformance.report.JunitReporter;
import dev.cfbilling.conformance.report.MarkdownReporter;
import dev.cfbilling.conformance.report.PatchReporter;
import dev.cfbilling.conformance.report.Remedies;
import dev.cfbilling.conformance.report.Reporter;
import dev.cfbilling.conformance.report.SarifReporter;
import dev.cfbilling.conformance.report.SourceLines;
import dev.cfbilling.conformance.report.figure.Figure;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One {@code --report FORMAT=FILE}. */
public record ReportFile(Reporter reporter, Path file) {
  /** For a report as others are. */
  public static final Supplement NOTHING_MORE = new Supplement(id -> Optional.empty(), List::of);

  private static final Map<String, Format> FORMATS =
      new TreeMap<>(
          Map.of(
              "github",
              (remedies, lines, more) -> new GithubReporter(Path.of(""), lines, remedies),
              "html",
              (remedies, lines, more) -> new HtmlReporter(more::text, remedies, more.figures()),
              "json",
              (remedies, lines, more) -> new JsonReporter(remedies),
              "junit",
              (remedies, lines, more) -> new JunitReporter(remedies),
              "markdown",
              (remedies, lines, more) -> new MarkdownReporter(remedies),
              "patch",
              (remedies, lines, more) -> new PatchReporter(remedies),
              "sarif",
              (remedies, lines, more) -> new SarifReporter(more::text, lines, remedies)));

  private interface Format {
    Reporter of(Remedies remedies, SourceLines lines, Supplement more);
  }

  /**
   * What a report has that others have not.
   *
   * @param explanations of further checks, by their ids
   * @param figures are asked for when the report is written
   */
  public record Supplement(
      Function<String, Optional<String>> explanations, Supplier<List<Figure>> figures) {
    /** The explanation of a check, of this report's own or of all; empty for an unknown one. */
    public Optional<String> text(String id) {
      return explanations.apply(id).or(() -> Explanations.text(id));
    }
  }

  public static Set<String> formats() {
    return FORMATS.keySet();
  }

  /**
   * Parses {@code FORMAT=FILE}. Rejects an unwritable file before the run starts.
   *
   * @param contractFile the checked contract; null for the bundled one
   */
  static ReportFile parse(String formatAndFile, @Nullable Path contractFile, Supplement more)
      throws UsageException {
    String[] parts = formatAndFile.split("=", 2);
    if (parts.length < 2 || parts[1].isEmpty()) {
      throw new UsageException(
          "--report is \"%s\"; it is of the form FORMAT=FILE.".formatted(formatAndFile));
    }
    Format format = FORMATS.get(parts[0]);
    if (format == null) {
      throw new UsageException(
          "\"%s\" is no report format; there is only %s."
              .formatted(parts[0], String.join(", ", FORMATS.keySet())));
    }
    Path file = Path.of(parts[1]);
    OutputFile.requireWritable(file);
    return new ReportFile(
        format.of(
            remedies(contractFile),
            contractFile == null ? SourceLines.bundled() : SourceLines.beside(contractFile),
            more),
        file);
  }

  /** Remedies for the checked contract. */
  public static Remedies remedies(@Nullable Path contractFile) {
    return contractFile == null
        ? Remedies.ofBundled()
        : new Remedies(SourceFiles.beside(contractFile));
  }

  /** Rejects a report that would overwrite the run's input. */
  public void keepApartFrom(Path input) throws UsageException {
    OutputFile.keepApart(OutputFile.REPORT, file, input);
  }

  /**
   * Prints a report.
   *
   * @param contractFile the checked contract; null for the bundled one
   */
  public static void print(
      Report report, ConsoleLayout layout, @Nullable Path contractFile, PrintWriter out)
      throws UsageException {
    try {
      new ConsoleReporter(layout, remedies(contractFile)).write(report, out);
    } catch (IOException closed) {
      throw new UsageException("The report can't be printed: " + closed.getMessage() + ".");
    }
    if (out.checkError()) {
      throw new UsageException("The report can't be printed: standard output takes no more.");
    }
  }

  /**
   * Writes a report to each of the files, whichever can't be written.
   *
   * @return why the first of those can't; empty when all are written
   */
  public static Optional<UsageException> writeAll(List<ReportFile> files, Report report) {
    List<UsageException> unwritten = new ArrayList<>();
    for (ReportFile file : files) {
      try {
        file.write(report);
      } catch (UsageException unwritable) {
        unwritten.add(unwritable);
      }
    }
    return unwritten.stream().findFirst();
  }

  public void write(Report report) throws UsageException {
    try {
      WholeFile.write(file, out -> reporter.write(report, out));
    } catch (IOException unwritable) {
      throw new UsageException(
          "%s can't be written: %s.".formatted(file, FileReason.of(unwritable)));
    }
  }
}
