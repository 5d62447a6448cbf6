package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.mock.fault.data.CostFaults;
import dev.cfbilling.conformance.mock.fault.data.CoverageFaults;
import dev.cfbilling.conformance.mock.fault.data.DatasetFaults;
import dev.cfbilling.conformance.mock.fault.data.FocusFaults;
import dev.cfbilling.conformance.mock.fault.data.PaygoFaults;
import dev.cfbilling.conformance.mock.fault.data.ProfileFaults;
import dev.cfbilling.conformance.mock.fault.data.SchemaFaults;
import dev.cfbilling.conformance.mock.fault.wire.BehaviourFaults;
import dev.cfbilling.conformance.mock.fault.wire.BodyFaults;
import dev.cfbilling.conformance.mock.fault.wire.EnvelopeFaults;
import dev.cfbilling.conformance.mock.fault.wire.HeaderFaults;
import dev.cfbilling.conformance.mock.fault.wire.HostileFaults;
import dev.cfbilling.conformance.mock.fault.wire.RefusalFaults;
import dev.cfbilling.conformance.mock.fault.wire.TlsFaults;
import dev.cfbilling.conformance.mock.fault.wire.TransportFaults;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of faults; a new fault is a row in its group. */
public final class Faults {
  private static final List<Fault> ALL =
      Stream.of(
              SchemaFaults.all(),
              EnvelopeFaults.all(),
              HeaderFaults.all(),
              BodyFaults.all(),
              FocusFaults.all(),
              CostFaults.all(),
              DatasetFaults.all(),
              PaygoFaults.all(),
              ProfileFaults.all(),
              CoverageFaults.all(),
              RefusalFaults.all(),
              BehaviourFaults.all(),
              TransportFaults.all(),
              HostileFaults.all(),
              TlsFaults.all())
          .flatMap(List::stream)
          .toList();

  private static final Set<String> IN_ARCHIVES =
      Stream.of(
              SchemaFaults.all(),
              BodyFaults.all(),
              FocusFaults.all(),
              CostFaults.all(),
              DatasetFaults.all(),
              PaygoFaults.all(),
              ProfileFaults.all())
          .flatMap(List::stream)
          .map(Fault::name)
          .collect(Collectors.toSet());

  private Faults() {}

  /** All of them, group by group. */
  public static List<Fault> all() {
    return ALL;
  }

  /** Whether it shows in what an archive keeps: bodies of usage and profiles, and no headers. */
  public static boolean showsInArchives(Fault fault) {
    return IN_ARCHIVES.contains(fault.name());
  }

  /** The fault that {@code name} names; empty when there is none. */
  public static Optional<Fault> find(String name) {
    return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst();
  }
}
