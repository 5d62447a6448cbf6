package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.target.ApiCall;
import dev.cfbilling.conformance.target.Breakage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Headers;
import tools.jackson.databind.JsonNode;

/**
 * What is kept of one answer.
 *
 * @param exchange its body is closed
 * @param broken why there is no whole answer; empty when there is one
 * @param rows the records of the result, the first ten thousand at most
 * @param rowCount how many records there are
 * @param result the result, when it is an object
 * @param secret what the answer has of what the caller identified itself with
 * @param readable whether the body is JSON to its end
 */
public record ObservedAnswer(
    ApiCall call,
    Exchange exchange,
    Headers headers,
    Optional<Breakage> broken,
    boolean readable,
    List<Row> rows,
    long rowCount,
    Optional<JsonNode> result,
    boolean secret) {

  public int status() {
    return exchange.response().status();
  }

  public boolean isSuccess() {
    return status() == 200;
  }

  /** Whether the request was turned down as the caller's mistake. */
  public boolean isRefusal() {
    return status() >= 400 && status() < 500;
  }

  /** Whether the answer is that the caller may not ask. */
  public boolean isNoAccess() {
    return status() == 401 || status() == 403 || status() == 404;
  }

  /** Whether it is a success, could be read, and every record was kept. */
  public boolean isComparable() {
    return isSuccess() && readable && rows.size() == rowCount;
  }

  /** The call in a few words: its query, or that it has none. */
  public String asked() {
    return call.query().isEmpty()
        ? "a request without query parameters"
        : call.query().entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + Quote.raw(parameter.getValue()))
            .collect(Collectors.joining("&"));
  }

  /** The exchange as findings name it. */
  public String number() {
    return "#" + exchange.index();
  }
}
