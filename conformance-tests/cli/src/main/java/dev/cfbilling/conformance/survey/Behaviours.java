package dev.cfbilling.conformance.survey;

import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.period.PeriodBehaviours;
import dev.cfbilling.conformance.behaviour.record.RecordBehaviours;
import dev.cfbilling.conformance.behaviour.request.RequestBehaviours;
import java.util.List;
import java.util.stream.Stream;

/** Every behaviour there is. */
final class Behaviours {
  private Behaviours() {}

  /** In the order in which they are asked about. */
  static List<Behaviour> all() {
    return Stream.of(PeriodBehaviours.all(), RecordBehaviours.all(), RequestBehaviours.all())
        .flatMap(List::stream)
        .toList();
  }
}
