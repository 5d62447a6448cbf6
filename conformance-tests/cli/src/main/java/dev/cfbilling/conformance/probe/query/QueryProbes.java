package dev.cfbilling.conformance.probe.query;

import dev.cfbilling.conformance.probe.Probe;
import java.util.List;

/** The table of probes of queries. A new probe is one class and one line here. */
public final class QueryProbes {
  private QueryProbes() {}

  public static List<Probe> all() {
    return List.of(
        new QueryFilterProbe(),
        new QueryUnionProbe(),
        new QueryGroupsProbe(),
        new QueryCostsProbe(),
        new MetricsListProbe());
  }
}
