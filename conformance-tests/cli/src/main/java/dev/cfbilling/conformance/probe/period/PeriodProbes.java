package dev.cfbilling.conformance.probe.period;

import dev.cfbilling.conformance.probe.Probe;
import java.util.List;

/**
 * The table of probes for from, to and the days returned. A new probe is one class and one line
 * here.
 */
public final class PeriodProbes {
  private PeriodProbes() {}

  public static List<Probe> all() {
    return List.of(
        new RangeProbe(),
        new DefaultRangeProbe(),
        new CurrentPeriodProbe(),
        new BothOrNeitherProbe(),
        new WindowProbe(),
        new BadDateProbe(),
        new AnchorProbe());
  }
}
