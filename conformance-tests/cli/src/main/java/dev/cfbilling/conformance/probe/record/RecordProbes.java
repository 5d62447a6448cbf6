package dev.cfbilling.conformance.probe.record;

import dev.cfbilling.conformance.probe.Probe;
import java.util.List;

/**
 * The table of probes that compare the records of several answers. A new probe is one class and one
 * line here.
 */
public final class RecordProbes {
  private RecordProbes() {}

  public static List<Probe> all() {
    return List.of(
        new MetricFilterProbe(),
        new UnknownMetricProbe(),
        new SplitProbe(),
        new OrganizationProbe(),
        new UnknownOrganizationProbe(),
        new RepeatProbe(),
        new EncodingProbe());
  }
}
