package dev.cfbilling.conformance.exchange;

import java.util.List;
import java.util.Optional;

/**
 * Facts about one capture.
 *
 * @param name the file's, without its directory
 * @param first the index of its first entry among all exchanges
 * @param entries how many were read
 * @param odd entries that are not readable as an exchange, and were left out
 * @param broken why it could not be read to its end, in one sentence; empty when it could
 */
public record CaptureLog(
    String name,
    Exporter exporter,
    int first,
    int entries,
    List<OddEntry> odd,
    Optional<String> broken) {

  /**
   * An entry that could not be read.
   *
   * @param index its index in the capture
   * @param problem what is wrong with it, e.g. {@code is null}
   */
  public record OddEntry(int index, String problem) {}

  public CaptureLog {
    odd = List.copyOf(odd);
  }

  /** The same log, for a capture that follows the entries of others. */
  public CaptureLog after(int others) {
    return new CaptureLog(name, exporter, others, entries, odd, broken);
  }

  /** The same log, for a capture that could not be read to its end. */
  public CaptureLog brokenBy(CaptureException problem) {
    return new CaptureLog(
        name, exporter, first, entries, odd, Optional.of(String.valueOf(problem.getMessage())));
  }
}
