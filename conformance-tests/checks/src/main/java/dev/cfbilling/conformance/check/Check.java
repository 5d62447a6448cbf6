package dev.cfbilling.conformance.check;

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
  /** The id of the finding that a check, or one of its rules, broke off. */
  String CRASH = "check.failed";

  /** Its columns in the report; each finding's id is one of these, or one and a dot and more. */
  List<String> ids();

  /**
   * Reports what is wrong.
   *
   * @throws IOException when the recorded body can't be read back
   */
  void inspect(Subject subject, FindingSink findings) throws IOException;
}
