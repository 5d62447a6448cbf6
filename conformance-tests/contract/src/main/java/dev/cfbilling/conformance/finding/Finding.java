package dev.cfbilling.conformance.finding;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.Optional;

/**
 * One departure from the contract or another source, with its place in the body and in the
 * contract.
 *
 * @param check the rule, dotted, e.g. {@code schema.maxLength}
 * @param pointer a JSON pointer into the response body; empty when it is not about the body
 * @param contract where the contract says otherwise
 * @param message one sentence: the place, what was sent and what is allowed
 * @param value what an edit of the contract would have to allow: for {@code schema.enum} the
 *     literal as JSON, for a type or an unknown property the form of the value; empty when there is
 *     none, or it must not be shown
 * @param subject what tells it from others at the same place outside of the body: a status, a
 *     parameter, a path, a content type; empty when there is one thing only
 */
public record Finding(
    String check,
    Severity severity,
    Optional<String> pointer,
    SpecLocation contract,
    String message,
    Optional<String> value,
    Optional<String> subject) {

  /** A finding that an edit of the contract can't resolve. */
  public Finding(
      String check,
      Severity severity,
      Optional<String> pointer,
      SpecLocation contract,
      String message) {
    this(check, severity, pointer, contract, message, Optional.empty(), Optional.empty());
  }

  /** The same finding with another severity. */
  public Finding at(Severity other) {
    return new Finding(check, other, pointer, contract, message, value, subject);
  }

  /** The same finding, with what an edit of the contract would have to allow. */
  public Finding about(String allowed) {
    return new Finding(check, severity, pointer, contract, message, Optional.of(allowed), subject);
  }

  /** The same finding, told from others at the same place by its subject. */
  public Finding of(String subject) {
    return new Finding(check, severity, pointer, contract, message, value, Optional.of(subject));
  }

  /** A finding about a place in the body, with the check's severity. */
  public static Finding inBody(
      Explanation check, String pointer, SpecLocation contract, String message) {
    return new Finding(check.id(), check.severity(), Optional.of(pointer), contract, message);
  }

  /** A finding about the exchange outside its body, with the check's severity. */
  public static Finding aroundBody(Explanation check, SpecLocation contract, String message) {
    return new Finding(check.id(), check.severity(), Optional.empty(), contract, message);
  }
}
