package dev.cfbilling.conformance.finding;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.Optional;

/**
 * One departure, with two addresses: where it is wrong and where it is written.
 *
 * @param check the rule, dotted, e.g. {@code schema.maxLength}
 * @param pointer a JSON pointer into the response body; empty when it is not about the body
 * @param contract where the contract says otherwise
 * @param message one sentence that names the place, what was there and what was allowed
 */
public record Finding(
    String check,
    Severity severity,
    Optional<String> pointer,
    SpecLocation contract,
    String message) {

  /** The same finding at another weight. */
  public Finding at(Severity other) {
    return new Finding(check, other, pointer, contract, message);
  }

  /** An error about a place in the body. */
  public static Finding inBody(
      String check, String pointer, SpecLocation contract, String message) {
    return new Finding(check, Severity.ERROR, Optional.of(pointer), contract, message);
  }

  /** An error about the exchange around the body. */
  public static Finding aroundBody(String check, SpecLocation contract, String message) {
    return new Finding(check, Severity.ERROR, Optional.empty(), contract, message);
  }
}
