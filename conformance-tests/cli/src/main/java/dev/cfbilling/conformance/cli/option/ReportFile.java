package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.drift.patch.SourceFiles;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.CaptureFiles;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/** One {@code --report FORMAT=FILE}. */
public record ReportFile(Reporter reporter, Path file) {
  /** As many as Linux follows. */
  private static final int MAX_LINKS = 40;

  private static final Supplement NOTHING_MORE = new Supplement(id -> Optional.empty(), List::of);

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
  public static ReportFile parse(String formatAndFile, @Nullable Path contractFile)
      throws UsageException {
    return parse(formatAndFile, contractFile, NOTHING_MORE);
  }

  /** As {@link #parse(String, Path)}, with more in the report. */
  public static ReportFile parse(String formatAndFile, @Nullable Path contractFile, Supplement more)
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
    requireWritable(file);
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

  /** Rejects two reports to one file; the second would overwrite the first. */
  public static void requireApart(Collection<Path> files) throws UsageException {
    Set<Path> seen = new HashSet<>();
    for (Path file : files) {
      if (!seen.add(real(file))) {
        throw new UsageException(
            "--report names %s twice, and one report would write over the other; name two files."
                .formatted(file));
      }
    }
  }

  /** The path with all links resolved. */
  private static Path real(Path file) {
    Path path = file.toAbsolutePath().normalize();
    try {
      if (Files.exists(path)) {
        return path.toRealPath();
      }
      for (int links = 0; links < MAX_LINKS && Files.isSymbolicLink(path); links++) {
        path = path.resolveSibling(Files.readSymbolicLink(path)).normalize();
      }
      Path directory = path.getParent();
      return directory == null ? path : directory.toRealPath().resolve(path.getFileName());
    } catch (IOException unreadable) {
      return path;
    }
  }

  /** Rejects a directory, or a file in a missing directory. */
  public static void requireWritable(Path file) throws UsageException {
    Path directory = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || directory == null || !Files.isDirectory(directory)) {
      throw new UsageException(
          "%s can't be written: %s."
              .formatted(
                  file,
                  Files.isDirectory(file) ? "it is a directory" : "its directory does not exist"));
    }
  }

  /** Rejects a report that would overwrite the run's input. */
  public void keepApartFrom(Path input) throws UsageException {
    keepApart("--report", file, input);
  }

  /**
   * Rejects a file that would be written over {@code input}, or over a capture in that folder.
   *
   * @param option that names the file
   */
  public static void keepApart(String option, Path file, Path input) throws UsageException {
    for (Path read : readOf(input)) {
      if (isSame(file, read)) {
        throw new UsageException(
            "%s would write over %s, which is to be read; name another file."
                .formatted(option, read));
      }
    }
  }

  /** Whether both are one file, or would be. */
  private static boolean isSame(Path one, Path other) throws UsageException {
    try {
      return Files.exists(one) && Files.exists(other)
          ? Files.isSameFile(one, other)
          : real(one).equals(real(other));
    } catch (IOException unreadable) {
      throw new UsageException("%s can't be read: %s.".formatted(other, unreadable.getMessage()));
    }
  }

  /** Rejects a file that would be written among the files of a folder. */
  public static void keepOutOf(Path folder, Path file) throws UsageException {
    if (real(folder).equals(real(file).getParent())) {
      throw new UsageException(
          "--report would write %s among the runs in %s; name a file elsewhere."
              .formatted(file, folder));
    }
  }

  private static List<Path> readOf(Path input) {
    try {
      return CaptureFiles.at(input);
    } catch (CaptureException none) {
      // The run says so.
      return List.of();
    }
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
    } catch (IOException | JacksonIOException unwritable) {
      String why = String.valueOf(unwritable.getMessage()).lines().findFirst().orElse("");
      throw new UsageException("%s can't be written: %s.".formatted(file, why));
    }
  }
}
