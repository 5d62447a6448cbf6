package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;

/**
 * One call of a probe run.
 *
 * @param purposes for each probe that needs the call, its id and expectation; empty if no probe
 *     needs it
 */
public record PlannedCall(ApiCall call, List<String> purposes) {
  public PlannedCall {
    purposes = List.copyOf(purposes);
  }
}
