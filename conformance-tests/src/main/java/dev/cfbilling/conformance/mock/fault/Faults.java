package dev.cfbilling.conformance.mock.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of faults: a new one is one row of its group. */
public final class Faults {
  private static final List<Fault> ALL =
      Stream.of(
              SchemaFaults.all(),
              EnvelopeFaults.all(),
              BodyFaults.all(),
              FocusFaults.all(),
              CostFaults.all(),
              DatasetFaults.all(),
              PaygoFaults.all(),
              ProfileFaults.all(),
              BehaviourFaults.all(),
              TransportFaults.all())
          .flatMap(List::stream)
          .toList();

  private Faults() {}

  /** All of them, group by group. */
  public static List<Fault> all() {
    return ALL;
  }

  /** The fault that {@code name} names; empty when there is none. */
  public static Optional<Fault> find(String name) {
    return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst();
  }
}
