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

  int status() {
    return exchange.response().status();
  }

  /**
   * The documented response that the body is held to.
   *
   * <p>A success other than the documented ones has none: the default describes failures, and to
   * measure a success by it would add a second, misleading finding to the status's own.
   */
  Optional<ResponseShape> shape() {
    Optional<ResponseShape> shape = operation.response(status());
    boolean undocumentedSuccess =
        status() / 100 == 2 && shape.isPresent() && shape.get().status().equals("default");
    return undocumentedSuccess ? Optional.empty() : shape;
  }
}
