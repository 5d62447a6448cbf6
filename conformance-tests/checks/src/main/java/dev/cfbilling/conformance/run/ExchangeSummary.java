package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.exchange.AnswerTimes;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.FindingAt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The parts of an exchange that contain no secrets and so may be shown. */
final class ExchangeSummary {
  private final int index;
  private final Request request;
  private final int status;
  private final Optional<Instant> startedAt;
  private final Optional<AnswerTimes> times;
  private final Optional<Called> called;
  private final Reproduction reproduction;

  /**
   * What was called.
   *
   * @param edition the edition that judges it; empty when the contract has none
   */
  record Called(Operation operation, Optional<LocalDate> edition) {}

  ExchangeSummary(Exchange exchange, Optional<Called> called, Reproduction reproduction) {
    this.startedAt = Optional.ofNullable(exchange.startedAt());
    this.reproduction = reproduction;
    this.index = exchange.index();
    this.request = exchange.request();
    this.status = exchange.response().status();
    this.times = exchange.response().times().filter(known -> exchange.response().isAnswered());
    this.called = called;
  }

  int index() {
    return index;
  }

  Optional<String> operation() {
    return called.map(known -> known.operation().id());
  }

  /** The result of this exchange with the given numbers of findings. */
  ExchangeResult result(long errors, long warnings) {
    return new ExchangeResult(
        index,
        operation(),
        called.flatMap(Called::edition),
        request(),
        status,
        startedAt,
        times,
        errors,
        warnings);
  }

  FindingAt at(Finding finding) {
    return new FindingAt(
        operation(),
        index,
        request(),
        status,
        finding,
        reproduction.of(request, called.map(Called::operation), finding));
  }

  /** Method, path template and documented query; for an unknown call only the method. */
  String request() {
    return called
        .map(Called::operation)
        .map(known -> request.method() + " " + known.path() + query(known, request))
        .orElse(Quote.raw(request.method()));
  }

  /** Only documented query parameters are shown: others may contain anything, even a secret. */
  private static String query(Operation operation, Request request) {
    StringBuilder query = new StringBuilder();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("query")) {
        for (String value : request.query(parameter.name())) {
          query.append(query.isEmpty() ? "?" : "&").append(parameter.name()).append('=');
          query.append(Quote.raw(value));
        }
      }
    }
    return query.toString();
  }
}
