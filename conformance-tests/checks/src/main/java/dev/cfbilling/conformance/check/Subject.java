package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.exchange.Exchange;
import java.util.Map;
import java.util.Optional;

/**
 * An exchange beside what the contract says of it.
 *
 * @param pathParameters the values in the path, decoded
 * @param coverage takes note of the constraints that the exchange exercises
 */
public record Subject(
    Exchange exchange,
    Operation operation,
    Map<String, String> pathParameters,
    ConstraintCoverage coverage) {

  /**
   * The account that was asked for; empty when it was an organization, or when nobody knows: the
   * path of a body that was saved on its own still has the template's braces.
   */
  Optional<String> account() {
    return Optional.ofNullable(pathParameters.get("account_id")).filter(id -> !id.startsWith("{"));
  }

  int status() {
    return exchange.response().status();
  }

  boolean isFailure() {
    return status() >= 400 && status() < 600;
  }

  boolean isSuccess() {
    return status() / 100 == 2;
  }

  /** The documented response that the body is held to. */
  public Optional<ResponseShape> shape() {
    return operation.bodyShape(status());
  }
}
