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
 * @param value what an edit of the contract would have to allow: of {@code schema.enum} the literal
 *     as JSON, of a type or a property that is not named the form of the value; empty when there is
 *     none, or it must not be shown
 */
public record Finding(
    String check,
    Severity severity,
    Optional<String> pointer,
    SpecLocation contract,
    String message,
    Optional<String> value) {

  /** One that no edit of the contract makes up for. */
  public Finding(
      String check,
      Severity severity,
      Optional<String> pointer,
      SpecLocation contract,
      String message) {
    this(check, severity, pointer, contract, message, Optional.empty());
  }

  /** The same finding at another weight. */
  public Finding at(Severity other) {
    return new Finding(check, other, pointer, contract, message, value);
  }

  /** The same finding with what an edit of the contract would have to allow. */
  public Finding about(String allowed) {
    return new Finding(check, severity, pointer, contract, message, Optional.of(allowed));
  }

  /** A finding about a place in the body, as severe as its source makes it. */
  public static Finding inBody(
      Explanation check, String pointer, SpecLocation contract, String message) {
    return new Finding(check.id(), check.severity(), Optional.of(pointer), contract, message);
  }

  /** A finding about the exchange around the body, as severe as its source makes it. */
  public static Finding aroundBody(Explanation check, SpecLocation contract, String message) {
    return new Finding(check.id(), check.severity(), Optional.empty(), contract, message);
  }
}
