package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * What one exchange came to.
 *
 * @param index in run order; of a capture, the entry's index
 * @param operation its id; empty when the exchange is no call of the contract
 * @param request method and path template with the documented query parameters, fit to be shown; of
 *     an unknown call, the method alone
 * @param startedAt when the request was sent; empty when nobody has noted it
 * @param errors how many were found, never bounded
 * @param warnings how many were found, never bounded
 */
public record ExchangeResult(
    int index,
    Optional<String> operation,
    String request,
    int status,
    Optional<Instant> startedAt,
    long errors,
    long warnings) {

  /** The same with one more found. */
  public ExchangeResult plus(Finding finding) {
    return new ExchangeResult(
        index,
        operation,
        request,
        status,
        startedAt,
        errors + (finding.severity() == Severity.ERROR ? 1 : 0),
        warnings + (finding.severity() == Severity.WARNING ? 1 : 0));
  }
}
