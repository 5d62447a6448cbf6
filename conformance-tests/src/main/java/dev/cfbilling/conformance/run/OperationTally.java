package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.ConstraintCoverage;
import dev.cfbilling.conformance.check.FocusCoverage;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.util.ArrayList;
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
  /** Answers that say that the caller may not ask, and nothing of the operation itself. */
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);

  private final Operation operation;
  private final ConstraintCoverage coverage;
  private final SortedMap<Integer, Long> answers = new TreeMap<>();
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
    other.errors.forEach((column, count) -> errors.merge(column, count, Long::sum));
    other.warnings.forEach((column, count) -> warnings.merge(column, count, Long::sum));
  }

  ConstraintCoverage coverage() {
    return coverage;
  }

  long records() {
    return coverage.records();
  }

  void answered(int status) {
    answers.merge(status, 1L, Long::sum);
  }

  void found(String column, Finding finding) {
    if (finding.severity() == Severity.ERROR) {
      errors.merge(column, 1L, Long::sum);
    } else if (finding.severity() == Severity.WARNING) {
      warnings.merge(column, 1L, Long::sum);
    }
  }

  OperationResult result() {
    Optional<String> untested = errors.isEmpty() ? reasonToBeUntested() : Optional.empty();
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

  private Optional<String> reasonToBeUntested() {
    if (answers.isEmpty()) {
      return Optional.of("never reached");
    }
    return REFUSALS.containsAll(answers.keySet())
        ? Optional.of("not available to this account: it answered only " + codes())
        : Optional.empty();
  }

  private String codes() {
    return String.join(" and ", answers.keySet().stream().map(String::valueOf).toList());
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
