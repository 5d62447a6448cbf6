package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.cli.terminal.Progress;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal how many of the tasks are done that compare captures with each other. */
final class ComparisonProgress extends SparkListener implements AutoCloseable {
  private final SparkSession spark;
  private final Progress progress;

  /**
   * @param bytes of captures; of few of them nothing is shown
   * @param ansi whether there is a terminal
   */
  ComparisonProgress(SparkSession spark, long bytes, Ansi ansi) {
    this.spark = spark;
    this.progress = Progress.ofComparing(bytes, ansi);
    spark.sparkContext().addSparkListener(this);
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    progress.expect(submitted.stageInfo().numTasks());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    if (ended.taskInfo().successful()) {
      progress.accept(1);
    }
  }

  /** All is compared; Spark tells of the last tasks a moment later. */
  void complete() {
    progress.complete();
  }

  @Override
  public void close() {
    spark.sparkContext().removeSparkListener(this);
    progress.close();
  }
}
