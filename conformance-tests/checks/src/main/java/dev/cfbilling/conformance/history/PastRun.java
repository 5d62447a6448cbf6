package dev.cfbilling.conformance.history;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.CheckScope;
import dev.cfbilling.conformance.run.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The result of one run, as a history keeps it: no value of an answer is in it.
 *
 * @param version of this form
 * @param made when it started
 * @param target what was checked
 * @param contract title and version of the contract
 * @param editions those that judged, by their first days
 * @param coverage the percentage of constraints that were exercised
 * @param interrupted whether it broke off
 * @param scope which checks were made and reported; null in a run of version 1
 * @param findings errors and warnings
 */
public record PastRun(
    int version,
    Instant made,
    String target,
    String contract,
    List<LocalDate> editions,
    int coverage,
    boolean interrupted,
    @Nullable CheckScope scope,
    List<PastOperation> operations,
    List<PastFinding> findings) {
  static final int VERSION = 2;

  public PastRun {
    editions = List.copyOf(editions);
    operations = List.copyOf(operations);
    findings = List.copyOf(findings);
  }

  /**
   * The result of a run.
   *
   * @param report whose origin is known
   */
  public static PastRun of(Report report) {
    return new PastRun(
        VERSION,
        report.origin().orElseThrow().report().madeAt(),
        report.target(),
        report.contract(),
        report.editions(),
        report.coveragePercent(),
        report.interruption().isPresent(),
        report.scope(),
        report.operations().stream().map(PastOperation::of).toList(),
        report.groups().stream()
            .filter(group -> group.severity() != Severity.INFORMATION)
            .map(PastFinding::of)
            .toList());
  }

  /** The day on which it started, in UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(made, ZoneOffset.UTC);
  }

  /** Whether it would have found such findings: see {@link Report#looksFor}. */
  boolean lookedFor(PastFinding.Place place) {
    return !interrupted
        && (scope == null || scope.has(place.check()))
        && operations.stream()
            .filter(result -> place.operation().map(result.operation()::equals).orElse(true))
            .anyMatch(result -> result.lookedAt(place.pattern()));
  }

  boolean found(PastFinding.Place place) {
    return findings.stream().anyMatch(finding -> finding.place().equals(place));
  }

  Set<PastFinding.Place> places() {
    return findings.stream().map(PastFinding::place).collect(Collectors.toUnmodifiableSet());
  }

  /** The result for an operation; empty when this run had none. */
  public Optional<PastOperation> operation(String id) {
    return operations.stream().filter(result -> result.operation().equals(id)).findFirst();
  }
}
