package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.history.PastRun;
import dev.cfbilling.conformance.history.RunHistory;
import dev.cfbilling.conformance.history.RunHistoryException;
import dev.cfbilling.conformance.history.RunHistoryFolder;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A folder of past runs; shared by the verbs that add to one. */
public final class HistoryOptions {
  private RunHistory past = new RunHistory(List.of(), List.of());

  @Option(
      names = "--history",
      paramLabel = "FOLDER",
      description =
          "Says since when and how often each finding occurred, and adds this run: what, where and"
              + " how often, and no values. conform history FOLDER shows it.")
  private @Nullable Path folder;

  /**
   * Reads the runs so far, before anything runs.
   *
   * @throws UsageException when the folder is no history
   */
  public void read() throws UsageException {
    if (folder == null) {
      return;
    }
    try {
      past = new RunHistoryFolder(folder).read();
    } catch (RunHistoryException unreadable) {
      throw new UsageException(String.valueOf(unreadable.getMessage()));
    }
  }

  /** Rejects a report that would take the place of a run, or be taken for one. */
  public void keepApart(Path report) throws UsageException {
    if (folder != null) {
      OutputFile.keepOutOf(folder, report);
    }
  }

  /** The report after the runs so far. */
  public Report before(Report report) {
    return folder == null ? report : past.before(report);
  }

  /**
   * Adds a run.
   *
   * @throws UsageException when it can't be written
   */
  public void add(Report report) throws UsageException {
    if (folder == null) {
      return;
    }
    try {
      new RunHistoryFolder(folder).add(PastRun.of(report));
    } catch (IOException unwritable) {
      throw new UsageException(
          "The history %s can't be written: %s.".formatted(folder, FileReason.of(unwritable)));
    }
  }
}
