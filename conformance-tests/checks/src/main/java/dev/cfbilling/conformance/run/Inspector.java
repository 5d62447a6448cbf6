package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Selection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Runs every check on an exchange. Thread-safe. */
final class Inspector {
  /** A call without a response has nothing to check. */
  private static final List<GuardedCheck> NONE = List.of();

  private final Contract contract;
  private final List<GuardedCheck> checks;
  private final Weights weights;
  private final int maxSamples;
  private final Reproduction reproduction;

  /** Empty tallies by the operation's id, as templates for new ones. */
  private final Map<String, OperationTally> blanks = new ConcurrentHashMap<>();

  Inspector(
      Contract contract,
      List<Check> checks,
      Weights weights,
      int maxSamples,
      Reproduction reproduction) {
    this.reproduction = reproduction;
    this.contract = contract;
    this.checks = checks.stream().map(GuardedCheck::new).toList();
    this.weights = weights;
    this.maxSamples = maxSamples;
  }

  /**
   * Inspects {@code exchange} and leaves it open.
   *
   * @param reported the checks that are reported
   */
  Inspection inspect(Exchange exchange, Selection reported) {
    Request request = exchange.request();
    return contract
        .find(request.method(), request.url().host(), request.url().port(), request.path())
        .map(call -> known(exchange, call, reported))
        .orElseGet(() -> unknown(exchange, reported));
  }

  private Inspection known(Exchange exchange, Contract.Call call, Selection reported) {
    Operation operation = call.operation();
    ExchangeSummary summary = new ExchangeSummary(exchange, Optional.of(operation), reproduction);
    FindingTally found = new FindingTally(maxSamples);
    OperationTally seen =
        blanks.computeIfAbsent(operation.id(), id -> new OperationTally(operation)).afresh();
    seen.answered(exchange.response());
    Subject subject = new Subject(exchange, operation, call.pathParameters(), seen.coverage());
    for (GuardedCheck check : exchange.response().isAnswered() ? checks : NONE) {
      check.inspect(
          subject,
          (column, finding) ->
              weights
                  .weigh(finding, operation.stability(), reported)
                  .ifPresent(
                      weighed -> {
                        found.add(weighed, summary);
                        seen.found(column, weighed);
                      }));
    }
    return new Inspection(
        exchange, summary, found, Optional.of(new Inspection.OfOperation(subject, seen)));
  }

  private Inspection unknown(Exchange exchange, Selection reported) {
    ExchangeSummary summary = new ExchangeSummary(exchange, Optional.empty(), reproduction);
    FindingTally found = new FindingTally(maxSamples);
    Request request = exchange.request();
    contract
        .findNeighbour(request.method(), request.url().host(), request.url().port(), request.path())
        .filter(place -> exchange.response().isAnswered())
        .flatMap(place -> weights.weigh(moved(request, place), "", reported))
        .ifPresent(weighed -> found.add(weighed, summary));
    return new Inspection(exchange, summary, found, Optional.empty());
  }

  private Finding moved(Request request, String place) {
    return Finding.aroundBody(
        Checks.UNKNOWN_ENDPOINT,
        contract.location("/paths"),
        Quote.raw(request.method())
            + " "
            + place
            + " is not in the contract; the API may have moved");
  }
}
