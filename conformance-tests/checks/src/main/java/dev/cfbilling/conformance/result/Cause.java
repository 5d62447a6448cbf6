package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.finding.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Findings of one check at one place of the contract, over all operations and records: most likely
 * one thing to fix.
 *
 * @param groups at least one, each of one operation and one kind of place in a body
 * @param exchanges the number of exchanges with such a finding
 * @param days the UTC days of those exchanges, ascending; without exchanges at an unknown time
 */
public record Cause(
    String check,
    Severity severity,
    SpecLocation contract,
    List<FindingGroup> groups,
    long exchanges,
    List<LocalDate> days) {

  /** The number of findings, including those without a sample. */
  public long found() {
    return groups.stream().mapToLong(FindingGroup::found).sum();
  }

  /** Whether a baseline has its findings. */
  public boolean isKnown() {
    return groups.stream().allMatch(group -> group.known().isPresent());
  }

  public Standing standing() {
    if (severity == Severity.INFORMATION) {
      return Standing.INFORMATION;
    }
    return isKnown() ? Standing.KNOWN : Standing.NEW;
  }

  /** What a baseline says of its findings, without duplicates; empty when they are new. */
  public List<KnownFinding> known() {
    return groups.stream().flatMap(group -> group.known().stream()).distinct().toList();
  }

  /** How often it occurred in runs before; of several groups, the one that did most. */
  public Optional<Recurrence> recurrence() {
    return groups.stream()
        .flatMap(group -> group.recurrence().stream())
        .min(
            Comparator.comparing(Recurrence::first)
                .thenComparing(Comparator.comparingInt(Recurrence::runs).reversed()));
  }

  /** The ids of the operations, without duplicates, in order of occurrence. */
  public List<String> operations() {
    return groups.stream().flatMap(group -> group.operation().stream()).distinct().toList();
  }

  /** The kinds of places in bodies, without duplicates. */
  public List<String> patterns() {
    return groups.stream().flatMap(group -> group.pattern().stream()).distinct().toList();
  }

  public FindingAt first() {
    return groups.get(0).samples().get(0);
  }

  public Optional<Excerpt> excerpt() {
    return groups.stream().flatMap(group -> group.excerpt().stream()).findFirst();
  }

  /**
   * The values of all findings, sorted and without duplicates; a group with too many values adds
   * none.
   */
  public List<String> values() {
    return groups.stream().flatMap(group -> group.values().stream()).distinct().sorted().toList();
  }

  /** The samples of all groups, in run order. */
  public List<FindingAt> samples() {
    return groups.stream()
        .flatMap(group -> group.samples().stream())
        .sorted(Comparator.comparingInt(FindingAt::exchange))
        .toList();
  }
}
