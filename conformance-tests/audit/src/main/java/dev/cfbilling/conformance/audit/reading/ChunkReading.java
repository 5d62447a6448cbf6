package dev.cfbilling.conformance.audit.reading;

import dev.cfbilling.conformance.audit.archive.AccountNames;
import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.archive.FileChunk;
import dev.cfbilling.conformance.audit.archive.LocalCopy;
import dev.cfbilling.conformance.audit.table.CaptureTable;
import dev.cfbilling.conformance.audit.table.TableFormat;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Exporter;
import dev.cfbilling.conformance.result.RunPart;
import dev.cfbilling.conformance.result.Unlisted;
import dev.cfbilling.conformance.run.PartedRun;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A task: reads its files one after another, and writes rows of what is in them and of what is
 * found. It gives the folder of what it has written.
 *
 * @param names of the accounts
 * @param formats of the files to write
 * @param folder where each attempt has its folder
 * @param hadoop how filesystems are reached; no machine but the driver's has the user's settings
 */
public record ChunkReading(
    CheckSettings settings,
    AccountNames names,
    Map<CaptureTable, TableFormat> formats,
    String folder,
    SerializableConfiguration hadoop)
    implements Function<FileChunk, String> {
  private static final long serialVersionUID = 1;

  @Override
  public String call(FileChunk chunk) throws IOException {
    Configuration configuration = hadoop.value();
    Path own = new Path(folder, chunk.number() + "-" + TaskContext.get().taskAttemptId());
    AttemptFiles written = new AttemptFiles(own, formats);
    try (written) {
      written.write(read(chunk, configuration, written.rows()), configuration);
    }
    return own.toString();
  }

  private ChunkPart read(FileChunk chunk, Configuration configuration, AttemptFiles.Rows rows) {
    SharedChecks checks = SharedChecks.of(settings);
    PartedRun.Sum sum = checks.run().sum();
    List<Integer> firsts = new ArrayList<>();
    for (ArchiveFile file : chunk.files()) {
      firsts.add(sum.numbers());
      sum.accept(read(file, configuration, checks, rows));
    }
    return new ChunkPart(firsts, names.open() ? sum.part() : ClosedExcerpts.of(sum.part()));
  }

  private RunPart read(
      ArchiveFile file, Configuration configuration, SharedChecks checks, AttemptFiles.Rows rows) {
    try (LocalCopy copy = LocalCopy.of(file, configuration)) {
      FileRows made = new FileRows(file, names, checks.contracts(), rows);
      RecordsRule.tell(made);
      return checks
          .run()
          .record(new FileTarget(file, copy, checks.contracts(), announced(made)), made);
    } catch (IOException | TargetException unreadable) {
      return unread(file, "%s can't be read: %s.".formatted(file.shown(), unreadable.getMessage()));
    } finally {
      RecordsRule.tell(null);
    }
  }

  /** A task that is killed reads no further. */
  private static Consumer<Exchange> announced(FileRows made) {
    TaskContext task = TaskContext.get();
    return exchange -> {
      if (task.isInterrupted()) {
        throw new TaskKilledException();
      }
      made.announce(exchange);
    };
  }

  private static RunPart unread(ArchiveFile file, String why) {
    CaptureLog log =
        new CaptureLog(file.name(), Exporter.UNKNOWN, 0, 0, List.of(), Optional.of(why));
    return new RunPart(
        0,
        List.of(log),
        new TreeMap<>(),
        List.of(),
        Unlisted.NONE,
        List.of(),
        List.of(),
        List.of());
  }
}
