package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An exchange with one deliberate mistake, or none.
 *
 * @param kind what is broken: a keyword, or a part of the exchange; the matrix's row
 * @param description what was done, where
 * @param expected the one finding that it must lead to; empty for an exchange without a mistake
 * @param warnings the checks that must warn of an exchange without a mistake
 */
public record SelfTestFault(
    String kind,
    Operation operation,
    String description,
    Exchange exchange,
    Optional<Expectation> expected,
    Set<String> warnings) {

  /** A fault that must lead to the one finding, and no other. */
  SelfTestFault(
      String kind,
      Operation operation,
      String description,
      Exchange exchange,
      Optional<Expectation> expected) {
    this(kind, operation, description, exchange, expected, Set.of());
  }

  /**
   * What a finding must say.
   *
   * @param pointer empty when it is not about the body
   */
  public record Expectation(String check, Optional<String> pointer) {}

  /** Whether nothing but the expected warnings was found; an information alarms nobody. */
  private boolean isRight(List<Finding> findings) {
    Set<String> warned =
        findings.stream()
            .filter(finding -> finding.severity() == Severity.WARNING)
            .map(Finding::check)
            .collect(Collectors.toSet());
    return warned.equals(warnings)
        && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Whether {@code findings} are exactly what is expected. */
  boolean isDetectedBy(List<Finding> findings) {
    if (expected.isEmpty()) {
      return isRight(findings);
    }
    return findings.size() == 1
        && findings.get(0).check().equals(expected.get().check())
        && findings.get(0).pointer().equals(expected.get().pointer());
  }
}
