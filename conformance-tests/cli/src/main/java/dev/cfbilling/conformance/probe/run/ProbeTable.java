package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.period.PeriodProbes;
import dev.cfbilling.conformance.probe.query.QueryProbes;
import dev.cfbilling.conformance.probe.record.RecordProbes;
import dev.cfbilling.conformance.probe.request.RequestProbes;
import java.util.List;
import java.util.stream.Stream;

/** The table of probes, by package; a new probe is a line in the table of its package. */
final class ProbeTable {
  private ProbeTable() {}

  /** In the order of their calls. */
  static List<Probe> all() {
    return Stream.of(PeriodProbes.all(), RecordProbes.all(), QueryProbes.all(), RequestProbes.all())
        .flatMap(List::stream)
        .toList();
  }
}
