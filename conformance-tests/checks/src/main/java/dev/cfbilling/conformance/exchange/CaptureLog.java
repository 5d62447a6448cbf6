package dev.cfbilling.conformance.exchange;

import java.util.List;
import java.util.Optional;

/**
 * What there is to tell of one capture.
 *
 * @param name the file's, without its directory
 * @param first the index that its first entry has among all exchanges
 * @param entries how many were read
 * @param odd those that could not be read as an exchange, and were left out
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
   * @param index its number in the capture
   * @param problem what is wrong with it, e.g. {@code is null}
   */
  public record OddEntry(int index, String problem) {}

  public CaptureLog {
    odd = List.copyOf(odd);
  }

  /** The same, after the entries of other captures. */
  public CaptureLog after(int others) {
    return new CaptureLog(name, exporter, others, entries, odd, broken);
  }

  /** The same, of a capture that could not be read on. */
  public CaptureLog brokenBy(CaptureException problem) {
    return new CaptureLog(
        name, exporter, first, entries, odd, Optional.of(String.valueOf(problem.getMessage())));
  }
}
