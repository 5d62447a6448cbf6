package dev.cfbilling.conformance.history;

import java.util.List;
import java.util.Set;

/**
 * What is different in a run from the one before.
 *
 * @param appeared what the run before looked for and did not find
 * @param gone what the run looked for and did not find any more
 */
public record RunChange(
    PastRun run, List<PastFinding.Place> appeared, List<PastFinding.Place> gone) {

  static RunChange between(PastRun before, PastRun after) {
    return new RunChange(after, only(after, before), only(before, after));
  }

  /** What one has, and the other looked for in vain. */
  private static List<PastFinding.Place> only(PastRun one, PastRun other) {
    Set<PastFinding.Place> found = other.places();
    return one.findings().stream()
        .map(PastFinding::place)
        .distinct()
        .filter(place -> !found.contains(place) && other.lookedFor(place))
        .toList();
  }

  public boolean isNone() {
    return appeared.isEmpty() && gone.isEmpty();
  }
}
