package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.period.PeriodProbes;
import dev.cfbilling.conformance.probe.record.RecordProbes;
import dev.cfbilling.conformance.probe.request.RequestProbes;
import java.util.List;
import java.util.stream.Stream;

/** All probes. */
final class ProbeTable {
  private ProbeTable() {}

  /** All probes, in the order of their calls. */
  static List<Probe> all() {
    return Stream.of(PeriodProbes.all(), RecordProbes.all(), RequestProbes.all())
        .flatMap(List::stream)
        .toList();
  }
}
