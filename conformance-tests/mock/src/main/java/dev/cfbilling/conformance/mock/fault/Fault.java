package dev.cfbilling.conformance.mock.fault;

import dev.cfbilling.conformance.mock.data.Scenario;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which a real API breaks or drifts.
 *
 * @param name as on the command line
 * @param description one sentence
 * @param catches the ids of all checks that find it; none when the answer conforms and only clients
 *     have to cope
 * @param scenario the one that the fault needs; empty for any
 */
public record Fault(
    String name,
    String description,
    Set<String> catches,
    Optional<Scenario> scenario,
    Damage damage) {

  /** A fault that shows in any scenario. */
  public static Fault of(String name, String description, Damage damage, String... catches) {
    return new Fault(name, description, Set.of(catches), Optional.empty(), damage);
  }

  /** The same fault, in a scenario whose records have costs in each edition. */
  public Fault withCosts() {
    return new Fault(name, description, catches, Optional.of(Scenario.UNASKED_COSTS), damage);
  }
}
