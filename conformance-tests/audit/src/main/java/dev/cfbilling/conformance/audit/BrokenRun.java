package dev.cfbilling.conformance.audit;

import dev.cfbilling.conformance.cli.terminal.Breakdown;
import java.io.IOException;

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
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof IOException
        ? "%s can't be written: %s.".formatted(out, cause.getMessage())
        : Breakdown.sentence(cause);
  }
}
