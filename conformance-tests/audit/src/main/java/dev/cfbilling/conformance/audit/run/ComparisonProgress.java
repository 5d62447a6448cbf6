package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.cli.terminal.Progress;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal how many of the tasks are done that compare captures with each other. */
final class ComparisonProgress extends TaskProgress {
  /**
   * @param bytes of captures; of few of them nothing is shown
   * @param ansi whether there is a terminal
   */
  ComparisonProgress(SparkSession spark, long bytes, Ansi ansi) {
    super(spark, Progress.ofComparing(bytes, ansi));
    listen();
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
}
