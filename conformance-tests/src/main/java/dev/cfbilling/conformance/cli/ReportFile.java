package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.check.Explanations;
import dev.cfbilling.conformance.report.HtmlReporter;
import dev.cfbilling.conformance.report.JsonReporter;
import dev.cfbilling.conformance.report.JunitReporter;
import dev.cfbilling.conformance.report.MarkdownReporter;
import dev.cfbilling.conformance.report.Reporter;
import dev.cfbilling.conformance.report.SarifReporter;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.exc.JacksonIOException;

/** One {@code --report FORMAT=FILE}. */
record ReportFile(Reporter reporter, Path file) {
  private static final Map<String, Reporter> FORMATS =
      new TreeMap<>(
          Map.of(
              "html", new HtmlReporter(Explanations::of),
              "json", new JsonReporter(),
              "junit", new JunitReporter(),
              "markdown", new MarkdownReporter(),
              "sarif", new SarifReporter(Explanations::of)));

  static Set<String> formats() {
    return FORMATS.keySet();
  }

  /** Refuses at once what could not be written when the run is over. */
  static ReportFile parse(String formatAndFile) throws UsageException {
    String[] parts = formatAndFile.split("=", 2);
    if (parts.length < 2 || parts[1].isEmpty()) {
      throw new UsageException(
          "--report is \"%s\"; it is of the form FORMAT=FILE.".formatted(formatAndFile));
    }
    Reporter reporter = FORMATS.get(parts[0]);
    if (reporter == null) {
      throw new UsageException(
          "\"%s\" is no report format; there is only %s."
              .formatted(parts[0], String.join(", ", FORMATS.keySet())));
    }
    Path file = Path.of(parts[1]);
    requireWritable(file);
    return new ReportFile(reporter, file);
  }

  /** Refuses a file that could not be written. */
  static void requireWritable(Path file) throws UsageException {
    Path directory = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || directory == null || !Files.isDirectory(directory)) {
      throw new UsageException(
          "%s can't be written: %s."
              .formatted(
                  file,
                  Files.isDirectory(file) ? "it is a directory" : "its directory does not exist"));
    }
  }

  /** Refuses to write over what the run reads. */
  void keepApartFrom(Path input) throws UsageException {
    keepApart(file, input);
  }

  /** Refuses to write a report over what is read. */
  static void keepApart(Path file, Path input) throws UsageException {
    try {
      if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
        throw new UsageException(
            "--report would write over " + input + ", which is to be read; name another file.");
      }
    } catch (IOException unreadable) {
      throw new UsageException("%s can't be read: %s.".formatted(input, unreadable.getMessage()));
    }
  }

  void write(Report report) throws UsageException {
    try (Writer out = Files.newBufferedWriter(file)) {
      reporter.write(report, out);
    } catch (IOException | JacksonIOException unwritable) {
      throw new UsageException("%s can't be written: %s.".formatted(file, unwritable.getMessage()));
    }
  }
}
