package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.FindingSink;
import java.io.IOException;
import java.util.List;

/**
 * Checks one exchange for one kind of departure.
 *
 * <p>A check is stateless and thread-safe. It can't tell a live API from a mock or a capture.
 */
public interface Check {
  /** A check, or one of its rules, threw an exception. */
  Explanation FAILED = Explanation.of(Check.class, "check.failed");

  /** The explanations of its findings; every finding has the id of one of these. */
  List<Explanation> explanations();

  /** Whether it checks the request; if so, it is skipped for a request that is wrong on purpose. */
  default boolean isOfRequest() {
    return false;
  }

  /**
   * Reports each departure.
   *
   * @throws IOException when the recorded body can't be read back
   */
  void inspect(Subject subject, FindingSink findings) throws IOException;
}
