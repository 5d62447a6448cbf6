package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.origin.TimeSpan;
import dev.cfbilling.conformance.result.BaselineResult;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.Causes;
import dev.cfbilling.conformance.result.CheckScope;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.Interruption;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.result.Unlisted;
import dev.cfbilling.conformance.result.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outcome of a run. It is reproducible: the same traffic gives the same report.
 *
 * @param contract title and version of the contract
 * @param target what was checked
 * @param cautions why a pass means less than it seems, one sentence each
 * @param notes what is worth knowing, one sentence each
 * @param scope which checks were made and reported
 * @param operations every operation of the contract, called or not
 * @param unlisted the exchanges that are not among them
 * @param groups the findings, errors first
 * @param interruption why the target stopped early; empty when it did not
 * @param nothingTested a sentence that no record occurred in a successful response, and why; empty
 *     when one did
 * @param captures what the captures kept of the traffic
 * @param baseline what came of the findings that a baseline has; empty without one
 * @param origin when and how it was made; empty when unknown
 */
public record Report(
    String contract,
    String target,
    List<String> cautions,
    List<String> notes,
    CheckScope scope,
    List<OperationResult> operations,
    List<ExchangeResult> exchanges,
    Unlisted unlisted,
    List<FindingGroup> groups,
    Optional<Interruption> interruption,
    Optional<String> nothingTested,
    CaptureQuality captures,
    Optional<BaselineResult> baseline,
    Optional<RunOrigin> origin) {

  /** A report on traffic that is not from captures. */
  public Report(
      String contract,
      String target,
      List<String> cautions,
      List<String> notes,
      CheckScope scope,
      List<OperationResult> operations,
      List<ExchangeResult> exchanges,
      List<FindingGroup> groups,
      Optional<Interruption> interruption) {
    this(
        contract,
        target,
        cautions,
        notes,
        scope,
        operations,
        exchanges,
        Unlisted.NONE,
        groups,
        interruption,
        Optional.empty(),
        CaptureQuality.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** The same report with more cautions. */
  public Report cautioning(List<String> more) {
    return new Report(
        contract,
        target,
        Stream.concat(cautions.stream(), more.stream()).toList(),
        notes,
        scope,
        operations,
        exchanges,
        unlisted,
        groups,
        interruption,
        nothingTested,
        captures,
        baseline,
        origin);
  }

  /** The same report with its origin. */
  public Report madeBy(RunOrigin maker) {
    return with(groups, notes, baseline, Optional.of(maker));
  }

  /**
   * The same report beside a baseline.
   *
   * @param marked the same findings, of which some are known
   */
  public Report beside(BaselineResult result, List<FindingGroup> marked) {
    return with(marked, notes, Optional.of(result), origin);
  }

  /**
   * The same report after other runs.
   *
   * @param marked the same findings, of which it is known how often they occurred
   * @param more notes about those runs
   */
  public Report after(List<FindingGroup> marked, List<String> more) {
    return with(marked, Stream.concat(notes.stream(), more.stream()).toList(), baseline, origin);
  }

  private Report with(
      List<FindingGroup> marked,
      List<String> noted,
      Optional<BaselineResult> result,
      Optional<RunOrigin> maker) {
    return new Report(
        contract,
        target,
        cautions,
        noted,
        scope,
        operations,
        exchanges,
        unlisted,
        marked,
        interruption,
        nothingTested,
        captures,
        result,
        maker);
  }

  /** The columns of the table, each a group of checks. */
  public List<String> columns() {
    return scope.columns();
  }

  /** The editions that judged, by their first days, the oldest first; empty without any. */
  public List<LocalDate> editions() {
    return exchanges.stream()
        .flatMap(exchange -> exchange.edition().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The contract with the editions that judged, for a sentence. */
  public String contractAndEditions() {
    List<LocalDate> editions = editions();
    return switch (editions.size()) {
      case 0 -> contract;
      case 1 -> "%s, edition of %s".formatted(contract, editions.get(0));
      default ->
          "%s, %s editions of %s to %s"
              .formatted(
                  contract, editions.size(), editions.get(0), editions.get(editions.size() - 1));
    };
  }

  /**
   * The findings grouped by cause: those that are new, then those that a baseline has, the worst
   * first.
   */
  public List<Cause> causes() {
    return new Causes(exchanges).of(groups);
  }

  /** From the first exchange to the last; empty when no time is known. */
  public Optional<TimeSpan> span() {
    NavigableSet<Instant> instants =
        Stream.concat(exchanges.stream().map(ExchangeResult::startedAt), Stream.of(unlisted.last()))
            .flatMap(Optional::stream)
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

  /** The number of findings of a severity. */
  public long count(Severity severity) {
    return found(severity, group -> true);
  }

  /** The number of findings of a severity that no baseline has. */
  public long countNew(Severity severity) {
    return found(severity, group -> group.known().isEmpty());
  }

  private long found(Severity severity, Predicate<FindingGroup> which) {
    return groups.stream()
        .filter(group -> group.severity() == severity)
        .filter(which)
        .mapToLong(FindingGroup::found)
        .sum();
  }

  /** The number of exchanges that call the contract's operations. */
  public long judged() {
    return exchanges.stream().filter(exchange -> exchange.operation().isPresent()).count()
        + unlisted.judged();
  }

  /** The number of exchanges that call none of them. */
  public long unknown() {
    return exchanges.size() + unlisted.exchanges() - judged();
  }

  /** Whether at least one operation was tested. */
  public boolean isTested() {
    return !testedOperations().isEmpty();
  }

  /**
   * Whether such a finding would be in this report if it occurred.
   *
   * @param operation the operation's id; empty for calls of no operation
   * @param pattern see {@link FindingGroup#pattern}
   */
  public boolean looksFor(String check, Optional<String> operation, Optional<String> pattern) {
    return interruption.isEmpty()
        && scope.has(check)
        && operations.stream()
            .filter(result -> operation.map(result.operation()::equals).orElse(true))
            .anyMatch(result -> result.lookedAt(pattern));
  }

  /** The ids of the operations that were tested. */
  public Set<String> testedOperations() {
    return operations.stream()
        .filter(result -> result.verdict() != Verdict.UNTESTED)
        .map(OperationResult::operation)
        .collect(Collectors.toSet());
  }

  /**
   * The percentage of constraints for which a value occurred that could have broken them, rounded
   * down. A contract without any is wholly exercised by an answer, and by none not at all.
   */
  public int coveragePercent() {
    long all = operations.stream().mapToLong(OperationResult::constraints).sum();
    long exercised = operations.stream().mapToLong(OperationResult::exercised).sum();
    return all == 0 ? (isTested() ? 100 : 0) : (int) (exercised * 100 / all);
  }
}
