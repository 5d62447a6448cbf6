package dev.cfbilling.conformance.behaviour.period;

import dev.cfbilling.conformance.behaviour.Behaviour;
import java.util.List;

/**
 * The table of behaviours about how days are asked for, and which are returned: a new one is one
 * class and one line here.
 */
public final class PeriodBehaviours {
  private PeriodBehaviours() {}

  public static List<Behaviour> all() {
    return List.of(
        new RangeBehaviour(),
        new DefaultRangeBehaviour(),
        new CurrentPeriodBehaviour(),
        new BothOrNeitherBehaviour(),
        new WindowBehaviour(),
        new BadDateBehaviour(),
        new AnchorBehaviour());
  }
}
