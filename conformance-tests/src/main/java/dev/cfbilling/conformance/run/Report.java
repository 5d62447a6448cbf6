package dev.cfbilling.conformance.run;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of a run, free of clocks and chance: the same traffic gives the same report.
 *
 * @param contract title and version of the contract
 * @param target what was checked
 * @param columns the checks, in table order
 * @param operations every operation of the contract, reached or not
 * @param findings in run order, bounded per group
 * @param groups every rule that was broken, with its whole count
 * @param interruption why the target stopped before its end; empty when it did not
 */
public record Report(
    String contract,
    String target,
    List<String> columns,
    List<OperationResult> operations,
    List<ExchangeResult> exchanges,
    List<FindingAt> findings,
    List<FindingGroup> groups,
    Optional<Interruption> interruption) {

  /** How many errors were found. */
  public long errors() {
    return exchanges.stream().mapToLong(ExchangeResult::errors).sum();
  }

  /** How many warnings were found. */
  public long warnings() {
    return exchanges.stream().mapToLong(ExchangeResult::warnings).sum();
  }

  /** How many exchanges were calls of the contract. */
  public long judged() {
    return exchanges.stream().filter(exchange -> exchange.operation().isPresent()).count();
  }
}
