package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.run.Reproduction;
import java.util.Optional;

/**
 * A finding and its exchange.
 *
 * @param operation the operation's id; empty when the exchange does not call the contract's
 *     operations
 * @param exchange the exchange's index
 * @param request see {@link ExchangeResult#request}
 * @param reproduction see {@link Reproduction}; contains no secret
 */
public record FindingAt(
    Optional<String> operation,
    int exchange,
    String request,
    int status,
    Finding finding,
    String reproduction) {

  /** The same finding, in an exchange with another index. */
  public FindingAt at(int other) {
    return new FindingAt(operation, other, request, status, finding, reproduction);
  }
}
