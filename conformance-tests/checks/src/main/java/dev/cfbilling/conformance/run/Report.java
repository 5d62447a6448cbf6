package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.origin.TimeSpan;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.Causes;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.Interruption;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.result.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The outcome of a run, free of clocks and chance: the same traffic gives the same report.
 *
 * @param contract title and version of the contract
 * @param target what was checked
 * @param cautions what makes a pass mean less than it seems, each one sentence
 * @param notes what is worth knowing, each one sentence
 * @param columns the table's, each a group of checks
 * @param operations every operation of the contract, reached or not
 * @param groups what was found, errors first
 * @param interruption why the target stopped before its end; empty when it did not
 * @param nothingTested that no record was seen in a successful answer, and why, in one sentence;
 *     empty when one was
 * @param captures what the captures kept of the traffic that was checked
 * @param origin when and how it was made; empty when nobody has said
 */
public record Report(
    String contract,
    String target,
    List<String> cautions,
    List<String> notes,
    List<String> columns,
    List<OperationResult> operations,
    List<ExchangeResult> exchanges,
    List<FindingGroup> groups,
    Optional<Interruption> interruption,
    Optional<String> nothingTested,
    CaptureQuality captures,
    Optional<RunOrigin> origin) {

  /** Of traffic that is not from captures. */
  public Report(
      String contract,
      String target,
      List<String> cautions,
      List<String> notes,
      List<String> columns,
      List<OperationResult> operations,
      List<ExchangeResult> exchanges,
      List<FindingGroup> groups,
      Optional<Interruption> interruption) {
    this(
        contract,
        target,
        cautions,
        notes,
        columns,
        operations,
        exchanges,
        groups,
        interruption,
        Optional.empty(),
        CaptureQuality.NONE,
        Optional.empty());
  }

  /** The same, with when and how it was made. */
  public Report madeBy(RunOrigin maker) {
    return new Report(
        contract,
        target,
        cautions,
        notes,
        columns,
        operations,
        exchanges,
        groups,
        interruption,
        nothingTested,
        captures,
        Optional.of(maker));
  }

  /** What was found, by what has to be mended, the worst first. */
  public List<Cause> causes() {
    return new Causes(exchanges).of(groups);
  }

  /** From the first exchange to the last; empty when nobody has noted when they were. */
  public Optional<TimeSpan> span() {
    NavigableSet<Instant> instants =
        exchanges.stream()
            .flatMap(exchange -> exchange.startedAt().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return instants.isEmpty()
        ? Optional.empty()
        : Optional.of(new TimeSpan(instants.first(), instants.last()));
  }

  /** The samples of all groups, in run order. */
  public List<FindingAt> findings() {
    return groups.stream()
        .flatMap(group -> group.samples().stream())
        .sorted(Comparator.comparingInt(FindingAt::exchange))
        .toList();
  }

  /** How many findings of a weight there are. */
  public long count(Severity severity) {
    return groups.stream()
        .filter(group -> group.severity() == severity)
        .mapToLong(FindingGroup::found)
        .sum();
  }

  /** How many exchanges were calls of the contract. */
  public long judged() {
    return exchanges.stream().filter(exchange -> exchange.operation().isPresent()).count();
  }

  /** Whether something can be said of at least one operation. */
  public boolean isTested() {
    return operations.stream().anyMatch(result -> result.verdict() != Verdict.UNTESTED);
  }

  /** Constraints that met a value that could have broken them, in percent of all, rounded down. */
  public int coveragePercent() {
    long all = operations.stream().mapToLong(OperationResult::constraints).sum();
    long exercised = operations.stream().mapToLong(OperationResult::exercised).sum();
    return all == 0 ? 100 : (int) (exercised * 100 / all);
  }
}
