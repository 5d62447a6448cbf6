package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.exchange.AnswerTimes;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The result of checking one exchange.
 *
 * @param index in run order; for a capture, the entry's index
 * @param operation its id; empty when the exchange does not call the contract's operations
 * @param edition the edition that judged it, by its first day; empty when the contract has none
 * @param request method and path template with the documented query parameters, without secrets;
 *     for an unknown call only the method
 * @param startedAt when the request was sent; empty when unknown
 * @param times how long the answer took; empty when unknown
 * @param errors the number found, including those without a sample
 * @param warnings the number found, including those without a sample
 */
public record ExchangeResult(
    int index,
    Optional<String> operation,
    Optional<LocalDate> edition,
    String request,
    int status,
    Optional<Instant> startedAt,
    Optional<AnswerTimes> times,
    long errors,
    long warnings) {

  /** The same result with another index. */
  public ExchangeResult at(int other) {
    return new ExchangeResult(
        other, operation, edition, request, status, startedAt, times, errors, warnings);
  }

  /** The same result with one more finding. */
  public ExchangeResult plus(Finding finding) {
    return new ExchangeResult(
        index,
        operation,
        edition,
        request,
        status,
        startedAt,
        times,
        errors + (finding.severity() == Severity.ERROR ? 1 : 0),
        warnings + (finding.severity() == Severity.WARNING ? 1 : 0));
  }
}
