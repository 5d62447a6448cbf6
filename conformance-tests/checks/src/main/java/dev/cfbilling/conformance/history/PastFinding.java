package dev.cfbilling.conformance.history;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.FindingGroup;
import java.util.Optional;

/**
 * Findings of a run, without their values.
 *
 * @param place what tells them from others, from run to run
 * @param count how many there were
 * @param known whether a baseline had them
 */
public record PastFinding(Place place, Severity severity, long count, boolean known) {

  /**
   * What does not change from run to run.
   *
   * @param operation the operation's id; empty for calls of no operation
   * @param pattern see {@link FindingGroup#pattern}
   * @param contract the place in the contract
   */
  public record Place(
      String check, Optional<String> operation, Optional<String> pattern, String contract) {

    static Place of(FindingGroup group) {
      return new Place(
          group.check(), group.operation(), group.pattern(), group.contract().toString());
    }

    @Override
    public String toString() {
      return check
          + operation.map(id -> " in " + id).orElse("")
          + pattern.filter(at -> !at.isEmpty()).map(at -> " at " + at).orElse("");
    }
  }

  static PastFinding of(FindingGroup group) {
    return new PastFinding(
        Place.of(group), group.severity(), group.found(), group.known().isPresent());
  }
}
