package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.result.ExchangeResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The contracts that judge a run's exchanges, with their checks. Thread-safe. */
final class CheckedContracts {
  private static final Comparator<Contract> NEWEST_FIRST =
      Comparator.comparing((Contract each) -> each.edition().orElse(LocalDate.MIN)).reversed();

  private final ContractHistory history;
  private final Function<Contract, List<Check>> checks;

  /** Checks are made for a contract when it first judges an exchange. */
  private final Map<Contract, Checked> made = new ConcurrentHashMap<>();

  /**
   * A contract and its checks.
   *
   * @param blanks empty tallies by the operation's id, as templates for new ones
   */
  record Checked(Contract contract, List<GuardedCheck> checks, Map<String, OperationTally> blanks) {
    OperationTally tally(Operation operation) {
      return blanks
          .computeIfAbsent(operation.id(), id -> new OperationTally(operation, contract.edition()))
          .afresh();
    }
  }

  CheckedContracts(ContractHistory history, Function<Contract, List<Check>> checks) {
    this.history = history;
    this.checks = checks;
  }

  ContractHistory history() {
    return history;
  }

  /** The newest contract, or the only one. */
  Checked current() {
    return checked(history.current());
  }

  /**
   * The contracts of which the report shows every operation, the newest first: those that were in
   * force when an operation was called. Of a call at an unknown time it is the newest.
   */
  List<Checked> inForce(List<ExchangeResult> exchanges) {
    List<Contract> contracts =
        exchanges.stream()
            .filter(exchange -> exchange.operation().isPresent())
            .map(exchange -> history.at(exchange.startedAt().orElse(null)))
            .distinct()
            .sorted(NEWEST_FIRST)
            .toList();
    return contracts.isEmpty()
        ? List.of(current())
        : contracts.stream().map(this::checked).toList();
  }

  /** The contract that judges an exchange. */
  Checked judging(Exchange exchange) {
    Request request = exchange.request();
    return checked(
        history.judging(
            request.method(),
            request.url().host(),
            request.url().port(),
            request.path(),
            exchange.startedAt()));
  }

  /**
   * An empty tally of an operation that some contract of the history has.
   *
   * @param edition that judges it, by its first day; empty for a contract without editions
   */
  OperationTally tally(String operation, Optional<LocalDate> edition) {
    Instant firstDay =
        edition.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(null);
    Checked judge = checked(history.at(firstDay));
    return judge.contract().operations().stream()
        .filter(known -> known.id().equals(operation))
        .map(judge::tally)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no contract has the operation %s in the edition of %s"
                        .formatted(operation, edition)));
  }

  private Checked checked(Contract contract) {
    return made.computeIfAbsent(
        contract,
        each ->
            new Checked(
                each,
                checks.apply(each).stream().map(GuardedCheck::new).toList(),
                new ConcurrentHashMap<>()));
  }
}
