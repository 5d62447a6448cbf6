package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.cli.terminal.Progress;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.sql.SparkSession;

/** Shows on a terminal how far tasks are, as Spark tells of them. */
abstract class TaskProgress extends SparkListener implements AutoCloseable {
  final Progress progress;
  private final SparkSession spark;

  TaskProgress(SparkSession spark, Progress progress) {
    this.spark = spark;
    this.progress = progress;
  }

  /** To be called once all is set: Spark may tell of a task at any time. */
  final void listen() {
    spark.sparkContext().addSparkListener(this);
  }

  /** All is done; Spark tells of the last tasks a moment later. */
  void complete() {
    progress.complete();
  }

  @Override
  public void close() {
    spark.sparkContext().removeSparkListener(this);
    progress.close();
  }
}
