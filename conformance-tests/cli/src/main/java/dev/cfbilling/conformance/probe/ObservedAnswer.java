package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.exchange.Breakage;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Headers;
import tools.jackson.databind.JsonNode;

/**
 * The parts of an answer that probes judge.
 *
 * @param exchange the exchange, its body closed
 * @param readable whether the body is JSON to its end
 * @param rows the records of the result, the first ten thousand at most
 * @param rowCount the number of records in the answer
 * @param result the result, if it is not an array
 * @param secret whether the answer repeats a credential
 */
public record ObservedAnswer(
    ApiCall call,
    Exchange exchange,
    Headers headers,
    boolean readable,
    List<Row> rows,
    long rowCount,
    Optional<JsonNode> result,
    boolean secret) {

  /** Why the answer is incomplete; empty for a complete one. */
  public Optional<Breakage> broken() {
    return exchange.response().breakage();
  }

  public int status() {
    return exchange.response().status();
  }

  public boolean isSuccess() {
    return status() == 200;
  }

  /** Whether the status is a 4XX. */
  public boolean isRefusal() {
    return status() >= 400 && status() < 500;
  }

  /** Whether the status says that the caller has no access. */
  public boolean isNoAccess() {
    return status() == 401 || status() == 403 || status() == 404;
  }

  /** Whether it is a success, was read to its end, and all its records were kept. */
  public boolean isComparable() {
    return isSuccess() && readable && rows.size() == rowCount;
  }

  /** The call in a few words: its query, or that it has none. */
  public String asked() {
    if (call.hasWishes()) {
      return "a query for " + call.body().orElseThrow();
    }
    return call.query().isEmpty()
        ? "a request without query parameters"
        : call.query().entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + Quote.raw(parameter.getValue()))
            .collect(Collectors.joining("&"));
  }

  /** The exchange's number in findings, e.g. {@code #3}. */
  public String number() {
    return "#" + exchange.index();
  }
}
