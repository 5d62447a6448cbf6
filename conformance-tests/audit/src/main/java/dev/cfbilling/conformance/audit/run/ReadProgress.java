package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.FileChunk;
import dev.cfbilling.conformance.cli.terminal.Progress;
import java.util.List;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal how much of the captures tasks have read. */
final class ReadProgress extends SparkListener implements AutoCloseable {
  private final SparkSession spark;
  private final List<FileChunk> chunks;
  private final Progress progress;

  /**
   * @param chunks in the order of the tasks
   * @param ansi whether there is a terminal
   */
  ReadProgress(SparkSession spark, List<FileChunk> chunks, Ansi ansi) {
    this.spark = spark;
    this.chunks = chunks;
    this.progress = Progress.ofBytes(chunks.stream().mapToLong(FileChunk::bytes).sum(), ansi);
    spark.sparkContext().addSparkListener(this);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    int task = ended.taskInfo().index();
    if (ended.taskInfo().successful() && task < chunks.size()) {
      progress.accept(chunks.get(task).bytes());
    }
  }

  /** All is read; Spark tells of the last tasks a moment later. */
  void complete() {
    progress.complete();
  }

  @Override
  public void close() {
    spark.sparkContext().removeSparkListener(this);
    progress.close();
  }
}
