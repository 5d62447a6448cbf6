package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.result.Columns;
import dev.cfbilling.conformance.target.Transport;
import java.util.List;
import java.util.Optional;

/** Runs every check on an exchange. Thread-safe. */
final class Inspector {
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;

  /** A call without a response has nothing to check. */
  private static final List<GuardedCheck> NONE = List.of();

  private final CheckedContracts contracts;
  private final FinalFindings finalFindings;
  private final int maxSamples;
  private final Reproduction reproduction;

  Inspector(RunSettings settings, FinalFindings finalFindings) {
    this.contracts = settings.contracts();
    this.finalFindings = finalFindings;
    this.maxSamples = settings.maxSamples();
    this.reproduction = settings.reproduction();
  }

  /**
   * Inspects {@code exchange} and leaves it open.
   *
   * @param reported the checks that are reported
   */
  Inspection inspect(Exchange exchange, Selection reported) {
    CheckedContracts.Checked judge = contracts.judging(exchange);
    Request request = exchange.request();
    return judge
        .contract()
        .find(request.method(), request.url().host(), request.url().port(), request.path())
        .map(call -> known(exchange, judge, call, reported))
        .orElseGet(() -> unknown(exchange, contracts.history().ofAllDays(), reported));
  }

  private Inspection known(
      Exchange exchange, CheckedContracts.Checked judge, Contract.Call call, Selection reported) {
    Operation operation = call.operation();
    ExchangeSummary summary =
        new ExchangeSummary(
            exchange,
            Optional.of(new ExchangeSummary.Called(operation, judge.contract().edition())),
            reproduction);
    FindingTally found = new FindingTally(maxSamples);
    OperationTally seen = judge.tally(operation);
    seen.answered(exchange.response());
    Subject subject = new Subject(exchange, operation, call.pathParameters(), seen.coverage());
    for (GuardedCheck check : exchange.response().isAnswered() ? judge.checks() : NONE) {
      check.inspect(
          subject,
          (column, finding) ->
              finalFindings
                  .of(finding, operation.stability(), reported)
                  .ifPresent(
                      weighed -> {
                        found.add(weighed, summary);
                        seen.found(column, weighed);
                      }));
    }
    exchange
        .response()
        .breakage()
        .map(why -> Transport.finding(why, operation, summary.request()))
        .flatMap(finding -> finalFindings.of(finding, operation.stability(), reported))
        .ifPresent(
            weighed -> {
              found.add(weighed, summary);
              seen.found(Columns.of(weighed.check()), weighed);
            });
    return new Inspection(
        exchange, summary, found, Optional.of(new Inspection.OfOperation(subject, seen)));
  }

  private Inspection unknown(Exchange exchange, Contract contract, Selection reported) {
    ExchangeSummary summary = new ExchangeSummary(exchange, Optional.empty(), reproduction);
    FindingTally found = new FindingTally(maxSamples);
    Request request = exchange.request();
    contract
        .findNeighbour(request.method(), request.url().host(), request.url().port(), request.path())
        .filter(place -> exchange.response().isAnswered() && !isRefused(exchange.response()))
        .flatMap(place -> finalFindings.of(moved(request, place, contract), "", reported))
        .ifPresent(weighed -> found.add(weighed, summary));
    return new Inspection(exchange, summary, found, Optional.empty());
  }

  /** Where the API says that there is no such operation, it has not moved there. */
  private static boolean isRefused(Response response) {
    return response.status() == NOT_FOUND || response.status() == METHOD_NOT_ALLOWED;
  }

  private static Finding moved(Request request, String place, Contract contract) {
    String call = Quote.raw(request.method()) + " " + place;
    return Finding.aroundBody(
            Checks.UNKNOWN_ENDPOINT,
            contract.location("/paths"),
            call + " is not in the contract; the API may have moved")
        .of(call);
  }
}
