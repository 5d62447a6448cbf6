package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.ConstraintCoverage;
import dev.cfbilling.conformance.check.record.FocusCoverage;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.RunPart;
import dev.cfbilling.conformance.result.StatusCoverage;
import dev.cfbilling.conformance.result.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the responses and findings of one operation under one edition. */
final class OperationTally {
  private final Operation operation;
  private final Optional<LocalDate> edition;
  private final ConstraintCoverage coverage;
  private final SortedMap<Integer, Long> answers = new TreeMap<>();
  private final Map<Gap.Kind, Long> gaps = new EnumMap<>(Gap.Kind.class);
  private final Map<String, Long> errors = new LinkedHashMap<>();
  private final Map<String, Long> warnings = new LinkedHashMap<>();

  OperationTally(Operation operation, Optional<LocalDate> edition) {
    this(operation, edition, new ConstraintCoverage(operation));
  }

  private OperationTally(
      Operation operation, Optional<LocalDate> edition, ConstraintCoverage coverage) {
    this.operation = operation;
    this.edition = edition;
    this.coverage = coverage;
  }

  /** An empty tally of the same operation. */
  OperationTally afresh() {
    return new OperationTally(operation, edition, coverage.afresh());
  }

  /** The operation's id. */
  String operation() {
    return operation.id();
  }

  /** The edition that judges; empty when the contract has none. */
  Optional<LocalDate> edition() {
    return edition;
  }

  /** Adds the counts of {@code other}, which is of the same operation and edition. */
  void add(OperationTally other) {
    coverage.add(other.coverage);
    count(other);
  }

  /** Adds the counts of a part, which is of the same operation and edition. */
  void add(RunPart.OfOperation part) {
    OperationTally other = new OperationTally(operation, edition, coverage.afresh());
    other.coverage.add(part.exercised(), part.records());
    other.answers.putAll(part.answers());
    other.gaps.putAll(part.gaps());
    other.errors.putAll(part.errors());
    other.warnings.putAll(part.warnings());
    add(other);
  }

  /** The counts, to be added to those of another part. */
  RunPart.OfOperation part() {
    return new RunPart.OfOperation(
        operation.id(),
        edition,
        answers,
        gaps,
        errors,
        warnings,
        coverage.exercisedIndexes(),
        coverage.records());
  }

  private void count(OperationTally other) {
    other.answers.forEach((status, count) -> answers.merge(status, count, Long::sum));
    other.gaps.forEach((kind, count) -> gaps.merge(kind, count, Long::sum));
    other.errors.forEach((column, count) -> errors.merge(column, count, Long::sum));
    other.warnings.forEach((column, count) -> warnings.merge(column, count, Long::sum));
  }

  ConstraintCoverage coverage() {
    return coverage;
  }

  /** How much there was to check. */
  CheckedCounts seen() {
    return new CheckedCounts(coverage.records(), answers, gaps);
  }

  void answered(Response response) {
    if (response.isAnswered()) {
      answers.merge(response.status(), 1L, Long::sum);
    }
    if (!response.isAnswered() || response.status() / 100 == 2) {
      // The lost body of a failure does not matter.
      response.gap().ifPresent(gap -> gaps.merge(gap.kind(), 1L, Long::sum));
    }
  }

  void found(String column, Finding finding) {
    if (finding.severity() == Severity.ERROR) {
      errors.merge(column, 1L, Long::sum);
    } else if (finding.severity() == Severity.WARNING) {
      warnings.merge(column, 1L, Long::sum);
    }
  }

  /**
   * The result for one operation.
   *
   * @param editions its tallies, the newest last
   * @param failuresCount whether a failure counts as a test too
   */
  static OperationResult result(Collection<OperationTally> editions, boolean failuresCount) {
    List<OperationTally> judging = editions.stream().filter(OperationTally::isUsed).toList();
    List<OperationTally> all = judging.isEmpty() ? List.copyOf(editions) : judging;
    OperationTally whole = all.get(all.size() - 1).afresh();
    all.forEach(whole::count);
    return whole.result(all, failuresCount);
  }

  private boolean isUsed() {
    return !(answers.isEmpty() && gaps.isEmpty() && errors.isEmpty() && warnings.isEmpty());
  }

  private OperationResult result(List<OperationTally> editions, boolean failuresCount) {
    List<ConstraintCoverage> coverages = editions.stream().map(OperationTally::coverage).toList();
    CheckedCounts seen =
        editions.stream()
            .map(OperationTally::seen)
            .reduce(CheckedCounts.NOTHING, CheckedCounts::plus);
    boolean tested = !errors.isEmpty() || (failuresCount && !answers.isEmpty());
    Optional<String> untested = tested ? Optional.empty() : seen.reasonToBeUntested();
    Verdict verdict =
        untested.isPresent()
            ? Verdict.UNTESTED
            : errors.isEmpty() ? Verdict.CONFORMS : Verdict.DEPARTS;
    return new OperationResult(
        operation.id(),
        editions.stream().flatMap(each -> each.edition.stream()).toList(),
        verdict,
        untested,
        seen.records(),
        answers,
        errors,
        warnings,
        statuses(),
        ConstraintCoverage.total(coverages),
        ConstraintCoverage.unexercised(coverages),
        FocusCoverage.of(operation));
  }

  private StatusCoverage statuses() {
    Set<String> covered = new LinkedHashSet<>();
    List<Integer> others = new ArrayList<>();
    for (int status : answers.keySet()) {
      Optional<String> key =
          operation.response(status).filter(shape -> !shape.isDefault()).map(ResponseShape::status);
      key.ifPresentOrElse(covered::add, () -> others.add(status));
    }
    return new StatusCoverage(operation.documentedStatuses(), covered, List.copyOf(others));
  }
}
