package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.FileChunk;
import dev.cfbilling.conformance.cli.terminal.Progress;
import java.util.List;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal how much of the captures tasks have read. */
final class ReadProgress extends TaskProgress {
  private final List<FileChunk> chunks;

  /**
   * @param chunks in the order of the tasks
   * @param ansi whether there is a terminal
   */
  ReadProgress(SparkSession spark, List<FileChunk> chunks, Ansi ansi) {
    super(spark, Progress.ofBytes(chunks.stream().mapToLong(FileChunk::bytes).sum(), ansi));
    this.chunks = chunks;
    listen();
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    int task = ended.taskInfo().index();
    if (ended.taskInfo().successful() && task < chunks.size()) {
      progress.accept(chunks.get(task).bytes());
    }
  }
}
