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
import dev.cfbilling.conformance.result.StatusCoverage;
import dev.cfbilling.conformance.result.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was seen of one operation. */
final class OperationTally {
  private final Operation operation;
  private final ConstraintCoverage coverage;
  private final SortedMap<Integer, Long> answers = new TreeMap<>();
  private final Map<Gap.Kind, Long> gaps = new EnumMap<>(Gap.Kind.class);
  private final Map<String, Long> errors = new LinkedHashMap<>();
  private final Map<String, Long> warnings = new LinkedHashMap<>();

  OperationTally(Operation operation) {
    this(operation, new ConstraintCoverage(operation));
  }

  private OperationTally(Operation operation, ConstraintCoverage coverage) {
    this.operation = operation;
    this.coverage = coverage;
  }

  /** Of the same operation, as if nothing had been seen. */
  OperationTally afresh() {
    return new OperationTally(operation, coverage.afresh());
  }

  /** Adds what {@code other}, of the same operation, has seen. */
  void add(OperationTally other) {
    coverage.add(other.coverage);
    other.answers.forEach((status, count) -> answers.merge(status, count, Long::sum));
    other.gaps.forEach((kind, count) -> gaps.merge(kind, count, Long::sum));
    other.errors.forEach((column, count) -> errors.merge(column, count, Long::sum));
    other.warnings.forEach((column, count) -> warnings.merge(column, count, Long::sum));
  }

  ConstraintCoverage coverage() {
    return coverage;
  }

  /** What was seen of it, in numbers. */
  CheckedCounts seen() {
    return new CheckedCounts(coverage.records(), answers, gaps);
  }

  void answered(Response response) {
    if (response.isAnswered()) {
      answers.merge(response.status(), 1L, Long::sum);
    }
    if (!response.isAnswered() || response.status() / 100 == 2) {
      // What a failure has lost is not missed.
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
   * What it came to.
   *
   * @param failuresCount whether it is tested by failures too
   */
  OperationResult result(boolean failuresCount) {
    boolean tested = !errors.isEmpty() || (failuresCount && !answers.isEmpty());
    Optional<String> untested = tested ? Optional.empty() : seen().reasonToBeUntested();
    Verdict verdict =
        untested.isPresent()
            ? Verdict.UNTESTED
            : errors.isEmpty() ? Verdict.CONFORMS : Verdict.DEPARTS;
    return new OperationResult(
        operation.id(),
        verdict,
        untested,
        answers,
        errors,
        warnings,
        statuses(),
        coverage.total(),
        coverage.unexercised(),
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
