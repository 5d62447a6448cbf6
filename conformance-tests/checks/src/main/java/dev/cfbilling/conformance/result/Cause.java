package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.finding.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one place of the contract and one check have found, over operations and records: most
 * likely, one thing to mend.
 *
 * @param groups at least one, each of one operation and one kind of place in a body
 * @param exchanges how many there are with a finding of it
 * @param days the days in UTC of those exchanges whose time is known, ascending
 */
public record Cause(
    String check,
    Severity severity,
    SpecLocation contract,
    List<FindingGroup> groups,
    long exchanges,
    List<LocalDate> days) {

  /** How many findings there are, never bounded. */
  public long found() {
    return groups.stream().mapToLong(FindingGroup::found).sum();
  }

  /** The ids of the operations, each once, in the order in which they were met. */
  public List<String> operations() {
    return groups.stream().flatMap(group -> group.operation().stream()).distinct().toList();
  }

  /** The kinds of places in bodies, each once. */
  public List<String> patterns() {
    return groups.stream().flatMap(group -> group.pattern().stream()).distinct().toList();
  }

  /** The finding that was made first. */
  public FindingAt first() {
    return groups.get(0).samples().get(0);
  }

  /** What stands around the first finding that has an excerpt. */
  public Optional<Excerpt> excerpt() {
    return groups.stream().flatMap(group -> group.excerpt().stream()).findFirst();
  }

  /** The values of all findings, each once and sorted; none of a group that has too many. */
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
