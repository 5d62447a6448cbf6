package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.FindingSink;
import java.io.IOException;
import java.util.List;

/**
 * One question asked of one exchange.
 *
 * <p>A check is pure: it keeps nothing from one exchange to the next and can't tell whether it
 * looks at a live API, a mock or a capture. Several threads may ask it at a time.
 */
public interface Check {
  /** That a check, or one of its rules, broke off. */
  Explanation FAILED = Explanation.of(Check.class, "check.failed");

  /** What it asks; each of its findings is about one of these. */
  List<Explanation> explanations();

  /**
   * Reports what is wrong.
   *
   * @throws IOException when the recorded body can't be read back
   */
  void inspect(Subject subject, FindingSink findings) throws IOException;
}
