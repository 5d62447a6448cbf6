package dev.cfbilling.conformance.behaviour.record;

import dev.cfbilling.conformance.behaviour.Behaviour;
import java.util.List;

/**
 * The table of behaviours about which records several answers have in common: a new one is one
 * class and one line here.
 */
public final class RecordBehaviours {
  private RecordBehaviours() {}

  public static List<Behaviour> all() {
    return List.of(
        new MetricFilterBehaviour(),
        new UnknownMetricBehaviour(),
        new SplitBehaviour(),
        new OrganizationBehaviour(),
        new UnknownOrganizationBehaviour(),
        new RepeatBehaviour(),
        new EncodingBehaviour());
  }
}
