package dev.cfbilling.conformance.audit.reading;

import dev.cfbilling.conformance.audit.archive.AccountNames;
import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.archive.FileChunk;
import dev.cfbilling.conformance.audit.archive.LocalCopy;
import dev.cfbilling.conformance.audit.table.StagedRow;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exporter;
import dev.cfbilling.conformance.result.RunPart;
import dev.cfbilling.conformance.result.Unlisted;
import dev.cfbilling.conformance.run.PartedRun;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/**
 * A task: reads its files one after another, and makes rows of what is in them and of what is
 * found.
 *
 * @param names of the accounts
 */
public record ChunkReading(JudgeSettings settings, AccountNames names)
    implements FlatMapFunction<FileChunk, Row> {
  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> call(FileChunk chunk) {
    Configuration configuration = SparkHadoopUtil.get().conf();
    RowPump pump = new RowPump(rows -> read(chunk, configuration, rows));
    TaskContext task = TaskContext.get();
    if (task != null) {
      TaskCompletionListener closing = ended -> pump.close();
      task.addTaskCompletionListener(closing);
    }
    return pump;
  }

  private void read(FileChunk chunk, Configuration configuration, Consumer<Row> rows) {
    Judge judge = Judge.of(settings);
    PartedRun.Sum sum = judge.run().sum();
    List<Integer> firsts = new ArrayList<>();
    for (ArchiveFile file : chunk.files()) {
      firsts.add(sum.numbers());
      sum.accept(read(file, configuration, judge, rows));
    }
    rows.accept(StagedRow.part(chunk.number(), new ChunkPart(firsts, sum.part()).bytes()));
  }

  private RunPart read(
      ArchiveFile file, Configuration configuration, Judge judge, Consumer<Row> rows) {
    try (LocalCopy copy = LocalCopy.of(file, configuration)) {
      FileRows made = new FileRows(file, names, judge.contracts(), rows);
      RecordsRule.tell(made);
      return judge
          .run()
          .record(new FileTarget(file, copy, judge.contracts(), made::announce), made);
    } catch (IOException | TargetException unreadable) {
      return unread(file, "%s can't be read: %s.".formatted(file.shown(), unreadable.getMessage()));
    } finally {
      RecordsRule.tell(null);
    }
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
