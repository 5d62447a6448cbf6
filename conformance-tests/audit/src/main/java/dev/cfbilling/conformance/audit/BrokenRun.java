package dev.cfbilling.conformance.audit;

import dev.cfbilling.conformance.cli.terminal.Breakdown;
import java.io.IOException;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkThrowable;

/**
 * Says why an audit broke off. What breaks within a task comes as the innermost cause of an
 * exception of Spark's, whose own message is a stack trace.
 */
final class BrokenRun {
  private BrokenRun() {}

  /**
   * One sentence.
   *
   * @param out the folder of the result
   */
  static String sentence(Throwable broken, String out) {
    if (ShutdownHookManager.get().isShutdownInProgress()) {
      // What Spark's own hooks have stopped fails in all ways.
      return "The audit was stopped; %s is as it was.".formatted(out);
    }
    Throwable cause = innermost(broken);
    if (cause instanceof SparkThrowable told
        && String.valueOf(told.getCondition()).startsWith("INVALID_CONF_VALUE")) {
      return refusal(broken);
    }
    return cause instanceof IOException
        ? "%s can't be written: %s.".formatted(out, cause.getMessage())
        : Breakdown.sentence(cause);
  }

  /** One sentence about settings with which Spark does not start or go on. */
  static String refusal(Throwable broken) {
    String words =
        String.valueOf(innermost(broken).getMessage())
            .lines()
            .findFirst()
            .orElse("")
            .replaceFirst("^\\[[A-Z_.]+] *", "")
            .replaceFirst(" *SQLSTATE: \\w+$", "")
            .replaceFirst("[. ]+$", "");
    return words.startsWith("System memory")
        ? "There is too little memory for Spark: %s.".formatted(words)
        : "Spark refuses a setting of --conf: %s.".formatted(words);
  }

  private static Throwable innermost(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
