package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;

/**
 * One call of a probe run.
 *
 * @param purposes for each probe that needs the call, its id and expectation; empty for the call
 *     that tests access to the operation
 */
public record PlannedCall(ApiCall call, List<String> purposes) {
  public PlannedCall {
    purposes = List.copyOf(purposes);
  }
}
