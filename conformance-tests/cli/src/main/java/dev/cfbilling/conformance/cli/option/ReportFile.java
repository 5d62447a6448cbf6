package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.drift.patch.SourceFiles;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.CaptureFiles;
import dev.cfbilling.conformance.probe.run.Explanations;
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
import java.nio.file.Files;
import java.nio.file.Path;
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
    keepApart(file, input);
  }

  /** Rejects a report that would overwrite {@code input}, or a capture in that folder. */
  public static void keepApart(Path file, Path input) throws UsageException {
    if (!Files.exists(file) || !Files.exists(input)) {
      return;
    }
    for (Path read : readOf(input)) {
      try {
        if (Files.isSameFile(file, read)) {
          throw new UsageException(
              "--report would write over " + read + ", which is to be read; name another file.");
        }
      } catch (IOException unreadable) {
        throw new UsageException("%s can't be read: %s.".formatted(read, unreadable.getMessage()));
      }
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

  public void write(Report report) throws UsageException {
    try {
      WholeFile.write(file, out -> reporter.write(report, out));
    } catch (IOException | JacksonIOException unwritable) {
      throw new UsageException("%s can't be written: %s.".formatted(file, unwritable.getMessage()));
    }
  }
}
