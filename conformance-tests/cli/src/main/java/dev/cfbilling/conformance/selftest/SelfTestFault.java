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
 * An exchange with one deliberate fault, or none.
 *
 * @param kind the broken keyword or part of the exchange; a row of the matrix
 * @param description the change, and its place
 * @param expected the only finding that may result; empty for a correct exchange
 * @param warnings the checks that must tell of a correct exchange, as a warning at most
 */
public record SelfTestFault(
    String kind,
    Operation operation,
    String description,
    Exchange exchange,
    Optional<Expectation> expected,
    Set<String> warnings) {

  /** A fault with exactly one expected finding. */
  SelfTestFault(
      String kind,
      Operation operation,
      String description,
      Exchange exchange,
      Optional<Expectation> expected) {
    this(kind, operation, description, exchange, expected, Set.of());
  }

  /**
   * The check and the place of a finding.
   *
   * @param pointer empty if the finding is outside the body
   */
  public record Expectation(String check, Optional<String> pointer) {}

  /**
   * Whether the expected checks told something, and no others more than information. What a later
   * edition warns of, an earlier one may only tell.
   */
  private boolean isRight(List<Finding> findings) {
    Set<String> told = findings.stream().map(Finding::check).collect(Collectors.toSet());
    return told.containsAll(warnings)
        && findings.stream()
            .allMatch(
                finding ->
                    finding.severity() == Severity.INFORMATION
                        || (finding.severity() == Severity.WARNING
                            && warnings.contains(finding.check())));
  }

  /** Whether {@code findings} are exactly the expected ones, as far as they weigh something. */
  boolean isDetectedBy(List<Finding> findings) {
    if (expected.isEmpty()) {
      return isRight(findings);
    }
    String check = expected.get().check();
    List<Finding> told =
        findings.stream()
            .filter(each -> each.severity() != Severity.INFORMATION || each.check().equals(check))
            .toList();
    return told.size() == 1
        && told.get(0).check().equals(check)
        && told.get(0).pointer().equals(expected.get().pointer());
  }
}
