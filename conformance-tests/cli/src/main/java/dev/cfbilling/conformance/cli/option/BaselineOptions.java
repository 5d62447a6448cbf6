package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.baseline.Baseline;
import dev.cfbilling.conformance.baseline.BaselineException;
import dev.cfbilling.conformance.baseline.BaselineFile;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A file of what is known, which does not fail a run; shared by the verbs that have one. */
public final class BaselineOptions {
  private Baseline known = Baseline.EMPTY;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "What is known: findings that the file lists don't fail the run, and listed ones that no"
              + " longer occur are said.")
  private @Nullable Path file;

  @Option(
      names = "--update-baseline",
      description =
          "Writes what was found to the file of --baseline: reasons and first days stay; what is"
              + " gone is removed, and so are comments.")
  private boolean update;

  /**
   * Reads the baseline, before anything runs.
   *
   * @throws UsageException when it is no baseline
   */
  public void read() throws UsageException {
    if (file == null) {
      if (update) {
        throw new UsageException("--update-baseline needs --baseline FILE, the file to write.");
      }
      return;
    }
    if (update) {
      OutputFile.requireWritable(file);
    }
    if (update && !Files.exists(file)) {
      return;
    }
    try {
      known = BaselineFile.read(file);
    } catch (BaselineException unreadable) {
      throw new UsageException(String.valueOf(unreadable.getMessage()));
    }
  }

  /** The file; null if there is none. */
  public @Nullable Path file() {
    return file;
  }

  /** Whether the file is to be written. */
  public boolean isUpdate() {
    return update;
  }

  /** What is known before the run. */
  public Baseline known() {
    return known;
  }

  /** The report beside what is known. */
  public Report beside(Report report) {
    return beside(known, report);
  }

  private Report beside(Baseline now, Report report) {
    return file == null ? report : now.beside(report, file.toString(), day(report));
  }

  /** The day of a report, in UTC. */
  private static LocalDate day(Report report) {
    return LocalDate.ofInstant(report.origin().orElseThrow().report().madeAt(), ZoneOffset.UTC);
  }

  /**
   * The report beside the baseline that it brings up to date, if that is wanted.
   *
   * @param failOn the least severity that fails the run; an error if it is null
   */
  public Report updated(Report report, @Nullable Severity failOn, PrintWriter out)
      throws UsageException {
    if (!update) {
      return report;
    }
    Severity least = failOn == Severity.INFORMATION ? failOn : Severity.WARNING;
    Baseline now = known.updatedBy(report, day(report), least);
    write(now);
    out.println("%s has %s now.".formatted(file, Summary.count(now.findings().size(), "finding")));
    return beside(now, report);
  }

  /**
   * Writes what is known now.
   *
   * @throws UsageException when it can't be written; the file is as it was then
   */
  public void write(Baseline now) throws UsageException {
    if (file == null) {
      return;
    }
    try {
      WholeFile.write(file, out -> out.write(BaselineFile.text(now)));
    } catch (IOException unwritable) {
      throw new UsageException(
          "The baseline %s can't be written: %s.".formatted(file, FileReason.of(unwritable)));
    }
  }
}
