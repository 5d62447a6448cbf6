package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * An exchange with one deliberate mistake, or none.
 *
 * @param kind what is broken: a keyword, or a part of the exchange; the matrix's row
 * @param description what was done, where
 * @param expected the one finding that it must lead to; empty for an exchange without a mistake
 */
public record Fault(
    String kind,
    Operation operation,
    String description,
    Exchange exchange,
    Optional<Expectation> expected) {

  /**
   * What a finding must say.
   *
   * @param pointer empty when it is not about the body
   */
  public record Expectation(String check, Optional<String> pointer) {}

  /** Whether {@code findings} are exactly what is expected. */
  boolean isDetectedBy(List<Finding> findings) {
    if (expected.isEmpty()) {
      return findings.isEmpty();
    }
    return findings.size() == 1
        && findings.get(0).check().equals(expected.get().check())
        && findings.get(0).pointer().equals(expected.get().pointer());
  }
}
