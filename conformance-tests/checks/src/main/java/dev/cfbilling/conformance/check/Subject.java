package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.record.AskedFilter;
import dev.cfbilling.conformance.check.record.AskedQuery;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.rule.AskedRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An exchange together with the operation that it calls.
 *
 * @param pathParameters the values in the path, decoded
 * @param coverage records the constraints that the exchange exercises
 */
public record Subject(
    Exchange exchange,
    Operation operation,
    Map<String, String> pathParameters,
    ConstraintCoverage coverage) {

  /**
   * Whether nothing is known of the request: of a body that was saved on its own, the path still
   * has the template's braces.
   */
  boolean isWithoutRequest() {
    return pathParameters.values().stream().anyMatch(id -> id.startsWith("{"));
  }

  /** Whether the request prefers an example of a mock, which answers no question. */
  private boolean isForExample() {
    return exchange.request().chosenHeaders().containsKey("Prefer");
  }

  /** When it was asked for; empty when unknown. An example is of no time: what it has is past. */
  Optional<Instant> askedAt() {
    return isForExample() ? Optional.of(Instant.MAX) : Optional.ofNullable(exchange.startedAt());
  }

  /** The requested account; empty for an organization, or when it is unknown. */
  Optional<String> account() {
    return isWithoutRequest()
        ? Optional.empty()
        : Optional.ofNullable(pathParameters.get("account_id"));
  }

  /**
   * The records that the request asks for.
   *
   * @param edition of the contract; in one of all days, the API no longer has each parameter
   */
  AskedRecords asked(Optional<LocalDate> edition) {
    if (isWithoutRequest() || isForExample()) {
      return AskedRecords.ALL;
    }
    AskedRecords asked = AskedFilter.of(exchange.request(), operation);
    return edition.isPresent() || operation.query().isPresent() ? asked : asked.ofAnyMetric();
  }

  /** What the body of the request asks for. */
  AskedQuery query() {
    return AskedQuery.of(exchange.request(), operation);
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

  /** The documented response that the body is validated against. */
  public Optional<ResponseShape> shape() {
    return operation.bodyShape(status());
  }
}
