package dev.cfbilling.conformance.mock.fault;

import dev.cfbilling.conformance.mock.data.Scenario;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which a real API breaks or drifts.
 *
 * @param name what the command line calls it
 * @param description one sentence
 * @param catches the ids of exactly the checks that it is caught by; none where a client has to
 *     cope with it and nothing is wrong
 * @param scenario the one in which there is something to break; empty for any
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

  /** The same, where costs are reported. */
  public Fault withCosts() {
    return new Fault(name, description, catches, Optional.of(Scenario.COSTS), damage);
  }
}
