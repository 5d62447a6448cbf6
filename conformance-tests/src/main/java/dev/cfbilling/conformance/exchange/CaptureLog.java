package dev.cfbilling.conformance.exchange;

import java.util.List;

/**
 * What there is to tell of one capture that was read to its end.
 *
 * @param name the file's, without its directory
 * @param first the index that its first entry has among all exchanges
 * @param entries how many it has
 * @param odd those that could not be read as an exchange, and were left out
 */
public record CaptureLog(
    String name, Exporter exporter, int first, int entries, List<OddEntry> odd) {

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
    return new CaptureLog(name, exporter, others, entries, odd);
  }
}
