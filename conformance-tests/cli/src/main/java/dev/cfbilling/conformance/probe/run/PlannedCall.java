package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;

/**
 * One call of a run of probes.
 *
 * @param purposes why it is made, each the id of a probe and what it expects; none for a call that
 *     shows the operation as such
 */
public record PlannedCall(ApiCall call, List<String> purposes) {
  public PlannedCall {
    purposes = List.copyOf(purposes);
  }
}
